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
  const wantsCode = needs.code === 'second_factor_needed';
  // A code proves the account anew, so the present one is offered too; it comes first.
  const isFresher = wantsCode || needs.code === 'sign_in_again';
  const admin = accounts
    .filter(({ kind, id }) => kind !== 'user' && kind !== 'leader' && (isFresher || id !== account?.id))
    .sort((a, b) => Number(b.id === account?.id) - Number(a.id === account?.id));
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
        <b>{t(wantsCode ? 'inbox.needsCode' : 'inbox.needs')}</b>
        <p>{both(needs.text)}</p>
      </Note>
    </div>
  );
}
