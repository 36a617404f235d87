import { Button } from '@mantine/core';
import { IconClockOff } from '@tabler/icons-react';
import type { ChatIdentity } from '../api/notificationQueries.ts';
import { Note } from '../look/Note.tsx';
import { ProblemNote } from '../look/ProblemNote.tsx';
import { useWords } from '../look/useWords.ts';
import { useAskChat } from './useAskChat.ts';

/** A code whose time or tries are over: what it means, and another one. */
export function AskAnew({ identity: { channel, address } }: { identity: ChatIdentity }) {
  const { t } = useWords();
  const ask = useAskChat();
  const again = () => ask.mutate({ channel, ...(channel === 'matrix' && address !== null && { address }) });
  return (
    <>
      <Note
        tone="warn"
        icon={IconClockOff}
        acts={
          <Button size="xs" variant="default" loading={ask.isPending} onClick={again}>
            {t('notices.anew')}
          </Button>
        }
      >
        <b>{t('notices.expired')}</b>
        <p>{t('notices.expiredText')}</p>
      </Note>
      {ask.error && <ProblemNote error={ask.error} />}
    </>
  );
}
