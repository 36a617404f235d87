import * as accounts from '../db/accounts.ts';
import * as officerChanges from '../db/officerChanges.ts';
import * as organisation from '../db/organisation.ts';
import type { Transaction } from '../db/transaction.ts';
import { Refused } from '../domain/errors.ts';
import type { Rules } from '../domain/rules.ts';
import { beginAccount } from './beginAccount.ts';
import { beginGrant } from './beginGrant.ts';

const DAY = 86_400_000;
const FIRST_GRANTS = ['permissions.assign', 'accounts.issue'] as const;

/** Every further system admin account, and a reissue, takes so many people of the IT department (R21). */
const NEEDED = 2;

/**
 * Issues the system admin accounts of an installation (R5) which no request can, since too few are there to decide it: two at
 * first; one more where all but one are frozen or wait for a reissue (R14). Each custodian gets the mail with the link to choose a
 * password; their grants last as long as the pack allows one to.
 *
 * @throws Refused `not_found` · `not_eligible` (enough are there already, another unit than the IT department, not so many of its
 *   officers as are needed, or one who keeps such an account)
 */
export async function issueFirstAdmins(
  tx: Transaction,
  rules: Rules,
  { unitId, officerIds }: { unitId: string; officerIds: readonly string[] },
): Promise<{ userNames: string[] }> {
  const unit = await officerChanges.lockUnit(tx, unitId);
  if (!unit) throw new Refused('not_found', {});
  if (unit.code !== rules.pack.itDepartment) throw new Refused('not_eligible', { because: 'not_it_department' });
  const { usable, keptBy } = await accounts.systemAdmins(tx);
  const missing = NEEDED - usable;
  if (missing <= 0) throw new Refused('not_eligible', { because: 'system_admin_exists' });
  if (new Set(officerIds).size !== missing || officerIds.length !== missing)
    throw new Refused('not_eligible', { because: missing === 1 ? 'one_officer_needed' : 'two_officers_needed' });
  if (officerIds.some((id) => keptBy.includes(id)))
    throw new Refused('not_eligible', { because: 'keeps_system_admin' });
  const issued: string[] = [];
  for (const officerId of officerIds) issued.push(await issueOne(tx, rules, { unitId, officerId }));
  return { userNames: issued };
}

async function issueOne(
  tx: Transaction,
  rules: Rules,
  { unitId, officerId }: { unitId: string; officerId: string },
): Promise<string> {
  const officer = await organisation.officerPlace(tx, officerId);
  if (officer?.state !== 'active') throw new Refused('not_eligible', { because: 'officer_has_left' });
  const departmentCode = rules.pack.itDepartment;
  if (!officer.unitPath.some(({ code }) => code === departmentCode))
    throw new Refused('not_eligible', { because: 'serves_elsewhere' });
  const issued = {
    unitId,
    unitCode: departmentCode,
    departmentCode,
    kind: 'system_admin',
    officerId,
    requestId: null,
  } as const;
  const { accountId, userName } = await beginAccount(tx, issued);
  await grantAll(tx, rules, { accountId, officerId });
  return userName;
}

/** Over the whole organisation: they issue and assign for every unit. */
async function grantAll(
  tx: Transaction,
  rules: Rules,
  { accountId, officerId }: { accountId: string; officerId: string },
): Promise<void> {
  const to = new Date(tx.at.getTime() + rules.pack.grant.maxDays * DAY);
  const unitId = await organisation.rootId(tx);
  const scope = {
    accountId,
    officerId,
    workGroup: 'officers',
    unitId,
    withSubordinates: true,
    from: tx.at,
    to,
  } as const;
  for (const permission of FIRST_GRANTS) await beginGrant(tx, rules, { ...scope, permission, requestId: null });
}
