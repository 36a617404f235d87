import { allowed, denied, type GrantFacts, type RuleFinding } from './grantFacts.ts';
import type { Permission } from './permission.ts';
import type { RulePack } from './rulePack.ts';
import { isWithin } from './unitKindRule.ts';

/** R1 (article 3.3), R4 and R3 (article 7.1): who assigns permissions, and over which units. */
export function assigningRules({ rules }: RulePack, { account, permission, scope }: GrantFacts): RuleFinding[] {
  if (permission !== 'permissions.assign') return [];
  if (account.kind === 'system_admin') return [allowed(rules.R1, 'admin_account_assigns')];
  if (account.kind !== 'unit_admin') {
    return [denied(rules.R1, 'only_admin_accounts_assign', { waysOut: ['use_admin_account'] })];
  }
  const assigns = allowed(rules.R4, 'admin_account_assigns');
  if (isWithin(scope.unitPath, account.unitPath)) return [assigns, allowed(rules.R3, 'assigns_in_own_unit')];
  const waysOut = ['choose_unit_in_own_branch' as const, 'ask_it_department' as const];
  return [assigns, denied(rules.R3, 'admin_account_beyond_own_unit', { waysOut })];
}

/** R16, R8 (article 10.1) and R15: records are written by the level that manages them, only its own, never those below. */
export function writingRules(pack: RulePack, { account, permission, scope }: GrantFacts): RuleFinding[] {
  if (permission !== 'records.write') return [];
  const { R8, R15, R16 } = pack.rules;
  const isBelow = isWithin(scope.unitPath, account.unitPath);
  const isOwn = isBelow && scope.unitPath.length === account.unitPath.length;
  const scopeManages = pack.unitKinds[scope.unitKind]?.managesRecords ?? true;
  const writesSubordinate = scope.withSubordinates || (isBelow && !isOwn && scopeManages);
  return [
    pack.unitKinds[account.unitKind]?.managesRecords
      ? allowed(R16, 'managing_level_updates')
      : denied(R16, 'unit_keeps_no_records', { waysOut: ['use_managing_units_account'] }),
    isOwn ? allowed(R8, 'writes_own_unit') : denied(R8, 'write_only_own_unit', { waysOut: ['choose_own_unit'] }),
    writesSubordinate
      ? denied(R15, 'superior_unit_may_not_write', { waysOut: ['leave_out_subordinates', 'ask_to_read_only'] })
      : allowed(R15, 'writes_no_subordinate'),
  ];
}

/** What reaches down the own branch; each is of use only where its officer reads or writes, too. */
const REACHING_DOWN: readonly Permission[] = ['records.read', 'records.sensitive', 'records.export'];

/** R15 (and R8 for the own unit): reading, opening and exporting reach down the own branch, never up or sideways. */
export function readingRules({ rules: { R15 } }: RulePack, { account, permission, scope }: GrantFacts): RuleFinding[] {
  if (!REACHING_DOWN.includes(permission)) return [];
  if (isWithin(scope.unitPath, account.unitPath)) return [allowed(R15, 'scope_in_own_branch')];
  const isSuperior = isWithin(account.unitPath, scope.unitPath);
  const code = isSuperior ? 'superior_records_closed' : 'outside_own_branch';
  return [denied(R15, code, { waysOut: ['choose_unit_in_own_branch'] })];
}
