import { useMe } from '../api/queries.ts';
import { LinkButton } from '../look/LinkButton.tsx';
import { useWords } from '../look/useWords.ts';

/** The accounts through which one may sign in, and come back to the case: of the IT desk the system admin accounts alone. */
export function SignInAgain({ caseId, isIt }: { caseId: string; isIt: boolean }) {
  const { t } = useWords();
  const { accounts } = useMe();
  const ways = accounts.filter(({ kind }) => !isIt || kind === 'system_admin');
  if (ways.length === 0) return null;
  return (
    <div className="row wrap">
      {ways.map(({ id, userName }) => (
        <LinkButton
          key={id}
          to="/sign-in"
          search={{ account: userName, return: caseId ? `/password-cases/${caseId}` : '/password-cases' }}
          variant="default"
        >
          {t('cases.signInThrough', { userName })}
        </LinkButton>
      ))}
    </div>
  );
}
