import { checkHandover, checkWithdrawal } from '../../domain/accountRules.ts';
import type { AccountFacts, AskerFacts, IssueFacts } from '../../domain/accountFacts.ts';
import { checkIssue } from '../../domain/issueRules.ts';
import type { RuleFinding } from '../../domain/grantFacts.ts';
import { customs2018 } from './customs2018.ts';

const pack = customs2018();
const GATE = ['TCHQ', 'CHQ20', 'DV'];
const asker = (more: Partial<AskerFacts> = {}): AskerFacts => ({
  id: 'asker',
  unitPath: [...GATE, 'DV_D1'],
  leads: false,
  administers: false,
  isItOfficer: false,
  ...more,
});
const facts = (more: Partial<IssueFacts> = {}): IssueFacts => ({
  asker: asker(),
  unit: { code: 'DV', kind: 'chi_cuc', path: GATE },
  division: { path: [...GATE, 'DV_D1'] },
  custodian: { id: 'custodian', unitPath: [...GATE, 'DV_D1'], state: 'active' },
  accountKind: 'user',
  taken: [],
  sameRequestNo: null,
  ...more,
});
const denials = (findings: RuleFinding[]) =>
  findings.filter(({ outcome }) => outcome === 'denied').map(({ rule, code }) => `${rule} ${code}`);

test('R2, R5–R7, R19: what fits the rules is allowed, and each rule that was asked says so', () => {
  const findings = checkIssue(pack, facts());
  expect(denials(findings)).toEqual([]);
  expect(findings.map(({ rule }) => rule)).toEqual(['R8', 'R7', 'R7', 'R19', 'R19']);
});

test.each<[string, Partial<IssueFacts>, string]>([
  ['R6: a division owns no account', { unit: { code: 'D', kind: 'phong', path: GATE } }, 'R8 unit_gets_no_such_account'],
  ['R5: only the IT department has system admin accounts', { accountKind: 'system_admin' }, 'R5 unit_gets_no_such_account'],
  ['R6: only the Personnel department has leaders’ accounts', { accountKind: 'leader' }, 'R6 unit_gets_no_such_account'],
  ['R7: nobody keeps an account who has left', { custodian: { id: 'c', unitPath: [...GATE, 'DV_D1'], state: 'left' } }, 'R7 officer_has_left'],
  ['R19: the division is where the custodian serves', { division: { path: [...GATE, 'DV_D2'] } }, 'R19 division_is_elsewhere'],
  ['R19: a stranger to the unit does not ask for it', { asker: asker({ unitPath: ['TCHQ', 'CHQ21'] }) }, 'R19 asker_outside_owning_unit'],
])('%s', (_, more, denial) => {
  expect(denials(checkIssue(pack, facts(more)))).toEqual([denial]);
}); // prettier-ignore

test('R7: an officer of another unit is no custodian', () => {
  const custodian = { id: 'c', unitPath: ['TCHQ', 'CHQ21'], state: 'active' } as const;
  expect(denials(checkIssue(pack, facts({ custodian })))).toEqual(['R7 custodian_outside_owning_unit', 'R19 division_is_elsewhere']);
}); // prettier-ignore

test.each(['leads', 'administers', 'isItOfficer'] as const)('R19: who %s may ask for a unit below', (part) => {
  const from = asker({ unitPath: ['TCHQ', 'CHQ20'], [part]: true });
  expect(denials(checkIssue(pack, facts({ asker: from })))).toEqual([]);
});

test('R19: who asked is judged when they ask, and not again', () => {
  expect(checkIssue(pack, facts({ asker: null })).map(({ code }) => code)).not.toContain('asker_of_owning_unit');
});

test('R6: a full quota names its holders, accounts and open requests, in words and with the article', () => {
  const taken = [
    { placeNo: 1, accountUserName: 'pc-nd01', requestNo: null },
    { placeNo: 2, accountUserName: null, requestNo: 'YC-2024-00007' },
  ];
  const unit = { code: 'PC', kind: 'vu', path: GATE };
  const [quota] = checkIssue(pack, facts({ unit, taken }));
  expect(quota).toMatchObject({
    rule: 'R6',
    code: 'quota_used_up',
    citation: { article: 7, clause: 2 },
    data: { limit: 1, holders: 'pc-nd01, YC-2024-00007' },
  });
});

test('R18, R19: a stranger to the unit learns that its quota is full, and neither the user names nor the requests that fill it', () => {
  const taken = [{ placeNo: 1, accountUserName: 'hp-nd02', requestNo: null }];
  const stranger = asker({ unitPath: ['TCHQ', 'CHQ21'] });
  const findings = checkIssue(pack, facts({ asker: stranger, taken, sameRequestNo: 'YC-2024-00007' }));
  expect(denials(findings)).toEqual(['R8 quota_used_up', 'R19 asker_outside_owning_unit']);
  expect(JSON.stringify(findings)).not.toMatch(/hp-nd02|YC-2024/);
});

const account = (more: Partial<AccountFacts> = {}): AccountFacts => ({
  id: 'account',
  kind: 'user',
  state: 'active',
  unitPath: GATE,
  custodianId: 'custodian',
  hasOpenPasswordCase: false,
  otherRequestNo: null,
  ...more,
});

test('R5: head, admin officer, custodian and IT officer ask for a withdrawal; nobody else, and not twice', () => {
  const may = (who: Partial<AskerFacts>, what: Partial<AccountFacts> = {}) =>
    denials(checkWithdrawal(pack, { asker: asker(who), account: account(what) }));
  for (const who of [{ leads: true }, { administers: true }, { isItOfficer: true }, { id: 'custodian' }])
    expect(may(who)).toEqual([]);
  expect(may({})).toEqual(['R5 may_not_ask_withdrawal']);
  expect(may({ leads: true }, { otherRequestNo: 'YC-1' })).toEqual(['R5 other_request_open']);
  expect(may({ leads: true }, { state: 'withdrawn' })).toEqual(['R5 account_withdrawn']);
});

test('R7: giver, taker and head ask for a handover, to an officer of the unit who does not keep it yet', () => {
  const taker = { id: 'taker', unitPath: [...GATE, 'DV_D1'], state: 'active' } as const;
  const may = (who: Partial<AskerFacts>, to: object = {}, what: Partial<AccountFacts> = {}) =>
    denials(checkHandover(pack, { asker: asker(who), account: account(what), taker: { ...taker, ...to } }));
  for (const who of [{ leads: true }, { id: 'taker' }, { id: 'custodian' }]) expect(may(who)).toEqual([]);
  expect(may({ administers: true })).toEqual(['R7 may_not_ask_handover']);
  expect(may({ leads: true }, { id: 'custodian' })).toEqual(['R7 taker_holds_it_already']);
  expect(may({ leads: true }, { unitPath: ['TCHQ'] })).toEqual(['R7 custodian_outside_owning_unit']);
  expect(may({ leads: true }, { state: 'left' })).toEqual(['R7 officer_has_left']);
  expect(may({ leads: true }, {}, { state: 'frozen' })).toEqual([]);
});
