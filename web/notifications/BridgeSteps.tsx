import { Button } from '@mantine/core';
import { IconUserQuestion } from '@tabler/icons-react';
import { answered, client, once } from '../api/client.ts';
import { useRefreshNotifications, type ChatIdentity } from '../api/notificationQueries.ts';
import { useAct } from '../api/useAct.ts';
import { Note } from '../look/Note.tsx';
import { ProblemNote } from '../look/ProblemNote.tsx';
import { useWords } from '../look/useWords.ts';
import { formatClock } from '../time/calendar.ts';
import { useAskChat } from './useAskChat.ts';

export function BridgeAsk() {
  const { t } = useWords();
  const ask = useAskChat();
  return (
    <div className="chat-form">
      {ask.error && <ProblemNote error={ask.error} />}
      <Button loading={ask.isPending} onClick={() => ask.mutate({ channel: 'webhook' })}>
        {t('notices.showCode')}
      </Button>
    </div>
  );
}

/** The code to send to the bot; once somebody has, who it was, to be confirmed. */
export function BridgeSteps({ identity }: { identity: ChatIdentity }) {
  const { t } = useWords();
  if (identity.code === null) return <Answered identity={identity} />;
  return (
    <div className="chat-form" role="status">
      <p>{t('notices.bridgeSteps.send', { until: formatClock(identity.expiresAt) })}</p>
      <p className="link-code">{identity.code}</p>
      <p className="small muted">{t('notices.bridgeSteps.wait')}</p>
    </div>
  );
}

function Answered({ identity: { id: identityId, address, name } }: { identity: ChatIdentity }) {
  const { t } = useWords();
  const refresh = useRefreshNotifications();
  const confirm = useAct(
    (who: string, key) =>
      answered(
        client.POST('/chat-identities/{identityId}/confirmation', {
          params: { path: { identityId }, header: once(key) },
          body: { address: who },
        }),
      ),
    refresh,
  );
  if (address === null) return null;
  const who = name === null ? address : `${name} (${address})`;
  return (
    <>
      <Note
        tone="info"
        icon={IconUserQuestion}
        role="status"
        acts={
          <Button loading={confirm.isPending} onClick={() => confirm.mutate(address)}>
            {t('notices.confirm')}
          </Button>
        }
      >
        <b>{t('notices.answered', { who })}</b>
        <p>{t('notices.answeredText')}</p>
      </Note>
      {confirm.error && <ProblemNote error={confirm.error} />}
    </>
  );
}
