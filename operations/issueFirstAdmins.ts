import * as accounts from '../db/accounts.ts';
import { record } from '../db/audit.ts';
import * as custodies from '../db/custodies.ts';
import * as grants from '../db/grants.ts';
import * as messages from '../db/messages.ts';
import * as officerChanges from '../db/officerChanges.ts';
import * as organisation from '../db/organisation.ts';
import type { Transaction } from '../db/transaction.ts';
import * as userNames from '../db/userNames.ts';
import { accountUserName } from '../domain/accountUserName.ts';
import { Refused } from '../domain/errors.ts';
import type { Rules } from '../domain/rules.ts';

const DAY = 86_400_000;
const FIRST_GRANTS = ['permissions.assign', 'accounts.issue'] as const;

/**
 * Issues the first system admin accounts of an installation (R5), which no request can: nobody is there to decide it. Two, since
 * from then on every other takes two of the IT department (R21). Each custodian gets the mail with the link to choose a password;
 * their grants last as long as the pack allows one to.
 *
 * @throws Refused `not_found` · `not_eligible` (there are some already, another unit than the IT department, not two of its officers)
 */
export async function issueFirstAdmins(
  tx: Transaction,
  rules: Rules,
  { unitId, officerIds }: { unitId: string; officerIds: readonly string[] },
): Promise<{ userNames: string[] }> {
  const unit = await officerChanges.lockUnit(tx, unitId);
  if (!unit) throw new Refused('not_found', {});
  if (unit.code !== rules.pack.itDepartment) throw new Refused('not_eligible', { because: 'not_it_department' });
  if (await accounts.anyOfKind(tx, 'system_admin'))
    throw new Refused('not_eligible', { because: 'system_admin_exists' });
  if (new Set(officerIds).size !== 2 || officerIds.length !== 2)
    throw new Refused('not_eligible', { because: 'two_officers_needed' });
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
  const kind = 'system_admin';
  const { prefix, number } = await userNames.next(tx, { departmentCode, kind });
  const userName = accountUserName(prefix, kind, number);
  const accountId = await accounts.issue(tx, { unitId, kind, userName, requestId: null });
  await custodies.begin(tx, { accountId, officerId, requestId: null });
  const subject = { kind: 'account', id: accountId } as const;
  await record(tx, { event: 'account.issued', subject, detail: { kind, unit: departmentCode } });
  await record(tx, { event: 'custody.began', subject, detail: { officer: officerId } });
  await grantAll(tx, rules, { accountId, officerId });
  await messages.send(tx, {
    businessKey: `account_issued:${accountId}`,
    template: 'account_issued',
    officerId,
    accountId,
  });
  return userName;
}

/** Over the whole organisation: they issue and assign for every unit. */
async function grantAll(
  tx: Transaction,
  { pack: { grant } }: Rules,
  { accountId, officerId }: { accountId: string; officerId: string },
): Promise<void> {
  const to = new Date(tx.at.getTime() + grant.maxDays * DAY);
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
  for (const permission of FIRST_GRANTS) {
    const grantId = await grants.insert(tx, { ...scope, permission, requestId: null });
    const subject = { kind: 'grant', id: grantId } as const;
    await record(tx, { event: 'grant.applied', subject, detail: { permission, workGroup: scope.workGroup } });
    const dueAt = new Date(to.getTime() - grant.noticeBeforeEndDays * DAY);
    await messages.send(tx, {
      businessKey: `grant_ending:${grantId}`,
      template: 'grant_ending',
      officerId,
      grantId,
      dueAt,
    });
  }
}
