import { allowed, denied } from '../../domain/grantFacts.ts';
import { citedAs, citedBy, citedTogether, toldRequest, type RequestFacts } from '../../domain/toldRequest.ts';
import { customs2018 } from './customs2018.ts';

const { rules, sources } = customs2018();
const anh = { id: 'anh', name: 'Mạc Diệp Anh', position: 'Công chức', unit: 'Chi cục' };
const facts: RequestFacts = {
  id: 'r',
  reference: 'YC-2024-04821',
  kind: 'permission.grant',
  version: 1,
  asker: anh,
  beneficiary: anh,
  account: 'hp-nd02',
  permissions: ['records.read', 'records.write'],
  workGroup: 'officers',
  unitName: 'Chi cục',
  withSubordinates: false,
  from: '2024-10-15T00:00:00+07:00',
  to: '2025-04-15T00:00:00+07:00',
  reason: 'Nhận việc',
  findings: [
    allowed(rules.R3, 'officer_of_own_unit'),
    allowed(rules.R7, 'officer_is_custodian'),
    allowed(rules.R15, 'scope_in_own_branch'),
  ],
  earlier: [],
  comments: [],
};

describe('a told request', () => {
  test('says what is asked for as a value of its own, beginning with a capital', () => {
    expect(toldRequest(facts, 'vi').permission).toEqual({ actions: 'Xem, cập nhật', objects: 'hồ sơ cán bộ' });
    expect(toldRequest(facts, 'en').permission?.actions).toBe('Read, update');
  });

  test('names with every article the regulation that the pack cites, and never a rule’s title among articles', () => {
    const { findings } = toldRequest(facts, 'vi', sources);
    expect(citedTogether(findings)).toBe(`khoản 1 Điều 7; khoản 2 Điều 9, ${sources.S1!.title.vi}`);
    expect(findings.map(citedBy)).toContain(sources.S2!.title.vi);
    for (const { title } of Object.values(rules).map((rule) => ({ title: rule.title.vi })))
      expect(citedTogether(findings)).not.toContain(title);
  });

  test('without the pack’s sources gives the articles alone', () => {
    expect(citedTogether(toldRequest(facts, 'en').findings)).toBe('article 7, clause 1; article 9, clause 2');
  });

  test('tells a rule that stands against it by its own words and quote', () => {
    const against = denied(rules.R3, 'officer_outside_accounts_unit', { waysOut: [] });
    expect(toldRequest({ ...facts, findings: [against] }, 'vi', sources).findings).toEqual([
      {
        title: 'Cán bộ không thuộc đơn vị của tài khoản.',
        article: 'khoản 1 Điều 7',
        source: sources.S1!.title.vi,
        quote: rules.R3.quote,
        outcome: 'denied',
      },
    ]);
  });

  test('a citation on its own gives its place and its source', () => {
    expect(citedAs(rules.R14, 'vi', sources)).toBe(`khoản 6 Điều 10, ${sources.S1!.title.vi}`);
  });
});
