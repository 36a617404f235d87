import { IconLock } from '@tabler/icons-react';
import { LinkButton } from '../look/LinkButton.tsx';
import { useMe } from '../api/queries.ts';
import type { TaskRow } from '../api/shapes.ts';
import { Note } from '../look/Note.tsx';
import { useWords } from '../look/useWords.ts';

/** In place of the buttons, where this session may not decide yet: why, and the way to sign in through the account. */
export function NeedsAccount({ task, needs }: { task: TaskRow; needs: NonNullable<TaskRow['needs']> }) {
  const { t, both } = useWords();
  const { accounts, account } = useMe();
  const admin = accounts.filter(({ kind, id }) => kind !== 'user' && kind !== 'leader' && id !== account?.id);
  return (
    <div className="decide">
      <Note
        tone="info"
        icon={IconLock}
        acts={admin.map(({ id, userName }) => (
          <LinkButton key={id} to="/sign-in" search={{ account: userName, return: `/tasks/${task.id}` }}>
            {t('inbox.signInThrough', { userName })}
          </LinkButton>
        ))}
      >
        <b>{t('inbox.needs')}</b>
        <p>{both(needs.text)}</p>
      </Note>
    </div>
  );
}
