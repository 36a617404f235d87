import { Button } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconClock, IconPlugConnectedX } from '@tabler/icons-react';
import { answered, client } from '../api/client.ts';
import { useRefreshNotifications, type Chat, type ChatIdentity } from '../api/notificationQueries.ts';
import { useAct } from '../api/useAct.ts';
import { ProblemNote } from '../look/ProblemNote.tsx';
import { State } from '../look/State.tsx';
import { useWords } from '../look/useWords.ts';
import { formatMoment } from '../time/calendar.ts';
import { useNow } from '../time/useNow.ts';
import { AskAnew } from './AskAnew.tsx';
import { BridgeAsk, BridgeSteps } from './BridgeSteps.tsx';
import { MatrixAsk, MatrixSteps } from './MatrixSteps.tsx';

/** One chat: whether it is linked, and the next step. */
export function ChatItem({ chat }: { chat: Chat }) {
  const { t } = useWords();
  const { channel, identity } = chat;
  const isLinked = identity?.state === 'linked';
  return (
    <li className="chat-item">
      <div className="chat-head">
        <h3>{t(`notices.channel.${channel}`)}</h3>
        <ChatState chat={chat} />
        {identity && <Unlink identity={identity} channel={channel} />}
      </div>
      {isLinked && identity.linkedAt && (
        <p className="small num">
          {t('notices.linkedAs', { address: identity.name ?? identity.address, at: formatMoment(identity.linkedAt) })}
        </p>
      )}
      {chat.state === 'switched_off' && <p className="small muted">{t('notices.offText')}</p>}
      {chat.state === 'offered' && !isLinked && <Linking chat={chat} />}
    </li>
  );
}

function Linking({ chat: { channel, identity } }: { chat: Chat }) {
  const now = useNow();
  if (!identity) return channel === 'matrix' ? <MatrixAsk /> : <BridgeAsk />;
  if (Date.parse(identity.expiresAt) <= now.getTime() || identity.triesLeft === 0)
    return <AskAnew identity={identity} />;
  return channel === 'matrix' ? <MatrixSteps identity={identity} /> : <BridgeSteps identity={identity} />;
}

function ChatState({ chat: { state, identity } }: { chat: Chat }) {
  const { t } = useWords();
  if (state === 'switched_off')
    return (
      <State tone="hold" icon={IconPlugConnectedX}>
        {t('notices.state.off')}
      </State>
    );
  if (state === 'not_offered')
    return (
      <State tone="hold" icon={IconPlugConnectedX}>
        {t('notices.state.closed')}
      </State>
    );
  const known = identity?.state ?? 'none';
  const looks = { linked: ['ok', IconCircleCheck], asked: ['warn', IconClock], none: ['plain', IconCircleDashed] } as const; // prettier-ignore
  const [tone, icon] = looks[known];
  return (
    <State tone={tone} icon={icon}>
      {t(`notices.state.${known}`)}
    </State>
  );
}

function Unlink({ identity, channel }: { identity: ChatIdentity; channel: Chat['channel'] }) {
  const { t } = useWords();
  const refresh = useRefreshNotifications();
  const unlink = useAct(
    (identityId: string) =>
      answered(client.DELETE('/chat-identities/{identityId}', { params: { path: { identityId } } })),
    refresh,
  );
  return (
    <span className="end">
      {unlink.error && <ProblemNote error={unlink.error} />}
      <Button size="xs" variant="light" loading={unlink.isPending} onClick={() => unlink.mutate(identity.id)}>
        {t(identity.state === 'linked' ? 'notices.unlink' : 'notices.give')}{' '}
        <span className="vh">{t(`notices.channel.${channel}`)}</span>
      </Button>
    </span>
  );
}
