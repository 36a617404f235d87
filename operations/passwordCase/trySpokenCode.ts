import { record } from '../../db/audit.ts';
import type { Database } from '../../db/database.ts';
import { tellPasswordCase } from '../../db/engineOutbox.ts';
import * as cases from '../../db/passwordCases.ts';
import * as reissues from '../../db/reissues.ts';
import type { CodeOutcome } from '../../db/reissues.ts';
import { Refused } from '../../domain/errors.ts';
import type { RulePack } from '../../domain/rulePack.ts';
import { openFirstPassword } from '../firstPassword.ts';
import { spokenCodeHash } from './reissue.ts';

/**
 * The holder enters the code that was read to them over their registered phone (R14). Each wrong one counts, in a transaction of
 * its own; after too many the reissue is void and another is needed. Once proven it is asked again of every other hand: answers
 * the reissue of which it was proven. @throws Refused as `openFirstPassword` ·
 *   `spoken_code_wrong` · `spoken_code_spent` · `not_eligible` (`code_not_read_out`) · `not_found` where the link is of no reissue
 */
export async function trySpokenCode(
  db: Database,
  { passwordCase }: Pick<RulePack, 'passwordCase'>,
  { officerId, linkId, code, codeKey }: { officerId: string; linkId: string; code: string; codeKey: string },
): Promise<{ reissueId: string }> {
  const { outcome, reissueId } = await db.as(
    { officerId, accountId: null },
    'trySpokenCode',
    async (tx): Promise<Tried> => {
      const { reissueId, caseId } = await openFirstPassword(tx, linkId);
      if (reissueId === null || caseId === null) return { outcome: 'not_found', reissueId: '' };
      // Whoever asks again, having heard no answer, waits for the first: what was proven is told once.
      await cases.lock(tx, caseId);
      const { codeProven } = await openFirstPassword(tx, linkId);
      const hash = spokenCodeHash(codeKey, reissueId, code);
      const tried = await reissues.tryCode(tx, { linkId, hash, tries: passwordCase.codeTries });
      const subject = { kind: 'password_case', id: caseId } as const;
      // Ended while this one waited for the case: by another guess, or taken back.
      if (tried === 'not_found') throw new Refused('link_dead', { because: 'replaced' });
      const isNews = tried !== 'not_read_out' && !(tried === 'proven' && codeProven);
      if (isNews) await record(tx, { event: `case.code_${tried}`, subject, channel: 'mail' });
      if (tried === 'spent') await tellPasswordCase(tx, caseId);
      return { outcome: tried, reissueId };
    },
  );
  const refusal = refusalOf(outcome);
  if (refusal) throw refusal;
  return { reissueId };
}

interface Tried {
  outcome: CodeOutcome;
  reissueId: string;
}

function refusalOf(outcome: CodeOutcome): Refused | null {
  switch (outcome) {
    case 'proven':
      return null;
    case 'wrong':
      return new Refused('spoken_code_wrong', {});
    case 'spent':
      return new Refused('spoken_code_spent', {});
    case 'not_read_out':
      return new Refused('not_eligible', { because: 'code_not_read_out' });
    case 'not_found':
      return new Refused('not_found', {});
  }
}
