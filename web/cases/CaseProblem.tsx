import { isProblem } from '../api/problem.ts';
import { ProblemNote } from '../look/ProblemNote.tsx';
import { SignInAgain } from './SignInAgain.tsx';

const WANTS_MORE = ['account_needed', 'second_factor_needed', 'sign_in_again'];

/** Why an act was refused; where it wants a better sign-in, the ways to it. */
export function CaseProblem({ error, caseId, isIt }: { error: Error | null; caseId: string; isIt: boolean }) {
  if (!error) return null;
  const wantsMore = isProblem(error) && WANTS_MORE.includes(error.code);
  return (
    <>
      <ProblemNote error={error} />
      {wantsMore && <SignInAgain caseId={caseId} isIt={isIt} />}
    </>
  );
}
