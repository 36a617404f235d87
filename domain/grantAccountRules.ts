import type { AccountKind } from './accountKind.ts';
import type { FindingCode, WayOutCode } from './findingTexts.ts';
import { allowed, denied, type GrantFacts, type RuleFinding } from './grantFacts.ts';
import type { Permission } from './permission.ts';
import type { RulePack } from './rulePack.ts';
import { isWithin } from './unitKindRule.ts';

/** What a kind of account may hold at all: R3 (articles 7.1), R5 and R6 (7.2), R8 (10.1), as the pack lists it. */
export function holdingRule(pack: RulePack, { account, permission }: GrantFacts): RuleFinding {
  const { permissions, citation } = pack.accountPermissions[account.kind];
  if (permissions.includes(permission)) return allowed(citation, 'account_kind_may_hold');
  const { code, waysOut } = notToHold(account.kind, permission);
  return denied(citation, code, { waysOut });
}

function notToHold(kind: AccountKind, permission: Permission): { code: FindingCode; waysOut: WayOutCode[] } {
  const isRecords = permission.startsWith('records.');
  const waysOut: WayOutCode[] = [isRecords ? 'use_user_account' : 'use_admin_account'];
  if (kind === 'user') return { code: 'user_account_only_keeps_records', waysOut };
  if (kind === 'leader') {
    const code = permission === 'records.sensitive' ? 'leader_account_opens_no_sensitive' : 'leader_account_only_reads';
    return { code, waysOut };
  }
  if (kind === 'system_admin') return { code: 'system_account_keeps_no_records', waysOut };
  return isRecords
    ? { code: 'admin_account_keeps_no_records', waysOut }
    : { code: 'admin_account_only_assigns', waysOut: ['ask_it_department'] };
}

/** R5 (article 7.2): system admin accounts are the IT department's alone, and with them issuing accounts. */
export function itDepartmentRule(pack: RulePack, { account, permission }: GrantFacts): RuleFinding[] {
  if (account.kind !== 'system_admin' && permission !== 'accounts.issue') return [];
  const isSystemAccount = account.kind === 'system_admin' && account.unitPath.at(-1) === pack.itDepartment;
  if (isSystemAccount) return [allowed(pack.rules.R5, 'system_account_of_it_department')];
  return [denied(pack.rules.R5, 'only_it_department_uses_system_account', { waysOut: ['ask_it_department'] })];
}

/** R3 (article 7.1) for admin accounts, R7 (article 9.2) for the others: an account is for officers of its own unit. */
export function ownOfficersRule(pack: RulePack, { account, officer }: GrantFacts): RuleFinding {
  const citation = account.kind === 'unit_admin' ? pack.rules.R3 : pack.rules.R7;
  if (isWithin(officer.unitPath, account.unitPath)) return allowed(citation, 'officer_of_own_unit');
  return denied(citation, 'officer_outside_accounts_unit', { waysOut: ['use_account_of_officers_unit'] });
}

/** R7: who has left is assigned nothing. */
export function officerRule(pack: RulePack, { officer }: GrantFacts): RuleFinding {
  if (officer.state === 'active') return allowed(pack.rules.R7, 'officer_in_service');
  return denied(pack.rules.R7, 'officer_has_left', { waysOut: ['choose_another_officer'] });
}

/** R14 (article 10.6) while an account is frozen, R5 (article 7.2) once it is withdrawn: nothing is granted to it. */
export function accountStateRule(pack: RulePack, { account }: GrantFacts): RuleFinding {
  if (account.state === 'active') return allowed(pack.rules.R7, 'account_active');
  if (account.state === 'awaiting_password') return allowed(pack.rules.R7, 'account_awaits_password');
  if (account.state === 'frozen') return denied(pack.rules.R14, 'account_frozen', { waysOut: ['wait_for_reissue'] });
  return denied(pack.rules.R5, 'account_withdrawn', { waysOut: ['choose_another_account'] });
}

/** R7 (articles 9.2 and 10.1): only the officer to whom the account is assigned now uses it. */
export function custodianRule(pack: RulePack, { account, officer }: GrantFacts): RuleFinding {
  const { R7 } = pack.rules;
  if (account.custodianId === officer.id) return allowed(R7, 'officer_is_custodian');
  if (account.custodianId === null) return denied(R7, 'account_has_no_custodian', { waysOut: ['ask_for_assignment'] });
  return denied(R7, 'officer_is_not_custodian', { waysOut: ['ask_for_handover', 'choose_custodian'] });
}
