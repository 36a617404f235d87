import * as organisation from '../../db/organisation.ts';
import type { Transaction } from '../../db/transaction.ts';
import type { AskerFacts } from '../../domain/accountFacts.ts';
import type { ApproverFacts } from '../../domain/approverFacts.ts';
import { leadersNow } from '../../domain/competence.ts';
import { Refused } from '../../domain/errors.ts';
import type { Rules } from '../../domain/rules.ts';

/**
 * Who asks about an account of a unit, and in which part; null once they have asked. With the people of the unit's line.
 * @throws Refused `not_found`
 */
export async function askerOf(
  tx: Transaction,
  rules: Rules,
  { requesterId, requestId, unitId }: { requesterId: string; requestId: string | null; unitId: string },
): Promise<{ asker: AskerFacts | null; facts: ApproverFacts }> {
  const facts = await organisation.approverFacts(tx, unitId, rules.pack.itDepartment);
  if (requestId !== null) return { asker: null, facts };
  const officer = await organisation.officerPlace(tx, requesterId);
  if (!officer) throw new Refused('not_found', {});
  const keeps = (kind: 'unit_admin' | 'system_admin') =>
    facts.admins.some((admin) => admin.kind === kind && admin.officerId === requesterId);
  const asker = {
    id: requesterId,
    unitPath: officer.unitPath.map(({ code }) => code),
    leads: leadersNow(rules.pack, facts, tx.at).includes(requesterId),
    administers: keeps('unit_admin'),
    isItOfficer: keeps('system_admin'),
  };
  return { asker, facts };
}
