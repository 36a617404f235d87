import { isProblem } from '../api/problem.ts';
import { useMe } from '../api/queries.ts';
import { LinkButton } from '../look/LinkButton.tsx';
import { ProblemNote } from '../look/ProblemNote.tsx';
import { useWords } from '../look/useWords.ts';

/** Why an act was refused; where it wants a fresher sign-in, or one through an account, the way there and back to `path`. */
export function ReviewProblem({ error, path }: { error: Error | null; path: string }) {
  const { t } = useWords();
  const { account, accounts } = useMe();
  if (!error) return null;
  const code = isProblem(error) ? error.code : '';
  const ways = code === 'account_needed' ? accounts : code === 'sign_in_again' && account ? [account] : [];
  return (
    <div className="stack tight">
      <ProblemNote error={error} />
      <div className="row wrap">
        {ways.map(({ id, userName }) => (
          <LinkButton key={id} to="/sign-in" search={{ account: userName, return: path }} variant="default">
            {t('inbox.signInThrough', { userName })}
          </LinkButton>
        ))}
        {code === 'sign_in_again' && !account && (
          <LinkButton to="/sign-in" search={{ return: path }} variant="default">
            {t('reviews.signInAgain')}
          </LinkButton>
        )}
      </div>
    </div>
  );
}
