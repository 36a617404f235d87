import { checkGrant, isAllowed, type RuleFinding } from '../../domain/grantRules.ts';
import { customs2018 } from './customs2018.ts';
import {
  existingOf,
  factsOf,
  HAI_PHONG_OFFICE,
  HANOI,
  IT_DEPARTMENT,
  SUB_DEPARTMENT,
  TCHQ,
  type Change,
} from './grantFactsOf.ts';

const pack = customs2018();
const check = (change: Change = {}): RuleFinding[] => checkGrant(pack, factsOf(change));
const refusals = (change: Change): string[] =>
  check(change)
    .filter(({ outcome }) => outcome === 'denied')
    .map(({ rule, code }) => `${rule} ${code}`);

const adminAccount = { kind: 'unit_admin' } as const;
const systemAccount = { kind: 'system_admin', unitPath: IT_DEPARTMENT, unitKind: 'cuc_central' } as const;
const itOfficer = { unitPath: IT_DEPARTMENT };
const whole = { unitPath: TCHQ, unitKind: 'general_department', withSubordinates: true };
const below = { unitPath: SUB_DEPARTMENT, unitKind: 'chi_cuc' };

describe('allowed, with a trace that says why', () => {
  test('a custodian keeps the records of the own unit (R7, R8, R15, R16)', () => {
    const findings = check();
    expect(isAllowed(findings)).toBe(true);
    expect(findings.every(({ outcome }) => outcome === 'allowed')).toBe(true);
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['R1', 'R7', 'R8', 'R15', 'R16']));
    expect(findings.find(({ rule }) => rule === 'R8')?.citation).toMatchObject({ article: 10, clause: 1 });
  });

  test.each<[string, Change]>([
    [
      'a superior reads its subordinates (R15)',
      { permission: 'records.read', scope: { ...below, withSubordinates: true } },
    ],
    ['a leader reads and exports (R6)', { permission: 'records.export', account: { kind: 'leader' } }],
    [
      'the admin officer assigns in the own unit (R3, R4)',
      { permission: 'permissions.assign', account: adminAccount, scope: below },
    ],
    [
      'the IT department assigns for the whole sector (R5)',
      { permission: 'permissions.assign', account: systemAccount, officer: itOfficer, scope: whole },
    ],
    [
      'the IT department issues accounts (R5)',
      { permission: 'accounts.issue', account: systemAccount, officer: itOfficer, scope: whole },
    ],
  ])('%s', (_, change) => expect(refusals(change)).toEqual([]));
});

describe('what a kind of account may not hold', () => {
  test.each(['records.read', 'records.write', 'records.export'] as const)(
    'R3: an admin account keeps no records: %s',
    (permission) => {
      const denial = check({ permission, account: adminAccount }).find(
        ({ code }) => code === 'admin_account_keeps_no_records',
      );
      expect(denial).toMatchObject({ rule: 'R3', outcome: 'denied', waysOut: ['use_user_account'] });
      expect(denial?.citation).toMatchObject({ source: 'S1', article: 7, clause: 1 });
      expect(denial?.citation.quote).toContain('chỉ được thực hiện việc cấp phát, thu hồi quyền hạn');
    },
  );

  test.each<[string, Change, string[]]>([
    [
      'R1: a user account does not assign',
      { permission: 'permissions.assign' },
      ['R8 user_account_only_keeps_records', 'R1 only_admin_accounts_assign'],
    ],
    [
      'R5: an admin account issues no accounts',
      { permission: 'accounts.issue', account: adminAccount },
      ['R3 admin_account_only_assigns', 'R5 only_it_department_uses_system_account'],
    ],
    ['R6: a leader does not write', { account: { kind: 'leader' } }, ['R6 leader_account_only_reads']],
    [
      'R5: a system account keeps no records',
      { permission: 'records.read', account: systemAccount, officer: itOfficer, scope: { unitPath: IT_DEPARTMENT } },
      ['R5 system_account_keeps_no_records'],
    ],
    [
      'R5: a system account outside the IT department issues nothing',
      { permission: 'accounts.issue', account: { kind: 'system_admin' } },
      ['R5 only_it_department_uses_system_account'],
    ],
  ])('%s', (_, change, refused) => expect(refusals(change)).toEqual(refused));
});

describe('whom an account is for', () => {
  test.each<[string, Change, string]>([
    [
      'R3: an admin account is for officers of its own unit',
      { permission: 'permissions.assign', account: adminAccount, officer: { unitPath: HANOI } },
      'R3 officer_outside_accounts_unit',
    ],
    [
      'R3: an admin account does not assign next door',
      { permission: 'permissions.assign', account: adminAccount, scope: { unitPath: HANOI } },
      'R3 admin_account_beyond_own_unit',
    ],
    [
      'R7: a user account is not for officers of the superior unit',
      { officer: { unitPath: TCHQ } },
      'R7 officer_outside_accounts_unit',
    ],
    ['R7: only the custodian uses an account', { officer: { id: 'minh' } }, 'R7 officer_is_not_custodian'],
    [
      'R7: an account without a custodian is used by nobody',
      { account: { custodianId: null } },
      'R7 account_has_no_custodian',
    ],
    ['R7: who has left is assigned nothing', { officer: { state: 'left' } }, 'R7 officer_has_left'],
    ['R14: a frozen account gets nothing', { account: { state: 'frozen' } }, 'R14 account_frozen'],
    ['R5: a withdrawn account gets nothing', { account: { state: 'withdrawn' } }, 'R5 account_withdrawn'],
  ])('%s', (_, change, refused) => expect(refusals(change)).toEqual([refused]));
});

describe('which records', () => {
  const division = { unitPath: HAI_PHONG_OFFICE, unitKind: 'phong' };
  test.each<[string, Change, string[]]>([
    [
      'R15: a superior does not write a subordinate',
      { scope: below },
      ['R8 write_only_own_unit', 'R15 superior_unit_may_not_write'],
    ],
    [
      'R15: nor its subordinates along with itself',
      { scope: { withSubordinates: true } },
      ['R15 superior_unit_may_not_write'],
    ],
    ['R8: a division’s records are its managing unit’s', { scope: division }, ['R8 write_only_own_unit']],
    ['R8: a sibling’s records are not written', { scope: { unitPath: HANOI } }, ['R8 write_only_own_unit']],
    [
      'R16: a unit without delegated authority writes nothing',
      { account: division, scope: division },
      ['R16 unit_keeps_no_records'],
    ],
    [
      'R15: a sibling is not read',
      { permission: 'records.read', scope: { unitPath: HANOI } },
      ['R15 outside_own_branch'],
    ],
    ['R15: a superior is not read', { permission: 'records.read', scope: whole }, ['R15 superior_records_closed']],
  ])('%s', (_, change, refused) => expect(refusals(change)).toEqual(refused));

  test('R15: a unit whose code begins like the own one is another unit', () => {
    const lookalike = { unitPath: ['TCHQ', 'CHQ201'], unitKind: 'cuc_province' };
    expect(refusals({ permission: 'records.read', scope: lookalike })).toEqual(['R15 outside_own_branch']);
  });
});

describe('for how long', () => {
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  test.each<[string, Change, string[]]>([
    ['it ends after it begins', { from: day('2024-12-01'), to: day('2024-12-01') }, ['R1 period_empty']],
    ['dates that are none are no period', { from: new Date(NaN) }, ['R1 period_empty']],
    ['it is not over already', { from: day('2024-01-01'), to: day('2024-10-15') }, ['R1 period_over']],
    ['it is not over at this very moment', { from: day('2024-01-01'), to: factsOf().at }, ['R1 period_over']],
    ['it is as long as the pack allows', { from: day('2025-01-01'), to: day('2026-01-02') }, []],
    ['it is no longer than that', { from: day('2025-01-01'), to: day('2026-01-03') }, ['R1 period_too_long']],
  ])('%s', (_, change, refused) => expect(refusals(change)).toEqual(refused));

  test('a refusal says how long it would be and how long it may', () => {
    const finding = check({ from: day('2025-01-01'), to: day('2027-01-01') }).find(
      ({ code }) => code === 'period_too_long',
    );
    expect(finding?.data).toEqual({ maxDays: 366, days: 730 });
  });
});

describe('what is already there', () => {
  const warnings = (change: Change) => check(change).filter(({ outcome }) => outcome === 'warning');

  test('a permission held already warns and does not deny', () => {
    const existing = [existingOf(), existingOf({ kind: 'request', id: 'r-1', to: null })];
    expect(warnings({ existing }).map(({ code, data }) => [code, data?.id])).toEqual([
      ['already_granted', 'g-1'],
      ['already_requested', 'r-1'],
    ]);
    expect(isAllowed(check({ existing }))).toBe(true);
  });

  test('a wider one with subordinates covers a narrower one, and not the other way round', () => {
    const wider = existingOf({ permission: 'records.read', withSubordinates: true });
    const ask = { permission: 'records.read', scope: below } as const;
    expect(warnings({ ...ask, existing: [wider] })).toHaveLength(1);
    expect(warnings({ ...ask, existing: [{ ...wider, withSubordinates: false }] })).toEqual([]);
    expect(
      warnings({ ...ask, scope: { withSubordinates: true }, existing: [{ ...wider, withSubordinates: false }] }),
    ).toEqual([]);
    expect(warnings({ ...ask, scope: {}, existing: [{ ...wider, scopePath: SUB_DEPARTMENT }] })).toEqual([]);
  });

  test.each([
    ['another permission', existingOf({ permission: 'records.read' })],
    ['another group of work', existingOf({ workGroup: 'training' })],
    ['another unit', existingOf({ scopePath: HANOI })],
    ['an earlier time, up to the moment', existingOf({ to: factsOf().from })],
    ['a later time', existingOf({ from: factsOf().to, to: null })],
  ])('%s is something else', (_, existing) => {
    expect(warnings({ existing: [existing] })).toEqual([]);
  });
});
