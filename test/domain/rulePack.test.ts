import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { accountKinds } from '../../domain/accountKind.ts';
import { citedPlace } from '../../domain/citation.ts';
import { quotaFor } from '../../domain/quotaRule.ts';
import { citationsIn, parseRulePack, RulePackError, type RulePack } from '../../domain/rulePack.ts';
import { customs2018, rawPack } from './customs2018.ts';

const fixture = (name: string): string => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');
const texts: Record<string, string> = { S1: fixture('regulation-2018.txt'), S2: fixture('regulation-ministry.txt') };

function faultsOf(data: unknown): readonly string[] {
  try {
    parseRulePack(data);
  } catch (error) {
    if (error instanceof RulePackError) return error.faults;
    throw error;
  }
  return [];
}

describe('the pack customs-2018', () => {
  const pack = customs2018();

  test('quotes its sources word for word', () => {
    const quoted = citationsIn(pack).filter(({ quote }) => quote !== undefined);
    expect(new Set(quoted.map(({ rule }) => rule)).size).toBe(18);
    for (const { rule, source, quote } of quoted) {
      expect([rule, texts[source]?.includes(quote!)]).toEqual([rule, true]);
    }
  });

  test('quotes from the very article and clause that it cites', () => {
    for (const { rule, source, article, clause, quote } of Object.values(pack.rules)) {
      if (source !== 'S1') continue;
      const ofArticle = texts.S1!.split(`\nĐiều ${article}\n`)[1]!.split(/\nĐiều \d+\n/)[0]!;
      const ofClause = ofArticle.split(new RegExp(`^${clause}\\. `, 'm'))[1]!.split(/^\d+\. /m)[0]!;
      expect([rule, ofClause.includes(quote!)]).toEqual([rule, true]);
    }
  });

  test('gives every kind of unit a number for every kind of account (R2, R6)', () => {
    for (const unitKind of Object.keys(pack.unitKinds)) {
      for (const accountKind of accountKinds) {
        expect(quotaFor(pack, { unitCode: 'ANY', unitKind, accountKind }).limit).toBeGreaterThanOrEqual(0);
      }
    }
  });

  test('allows a provincial department exactly one admin account (R2), and says that its user accounts are a setting (R6)', () => {
    const province = { unitCode: 'CHQ20', unitKind: 'cuc_province' };
    expect(quotaFor(pack, { ...province, accountKind: 'unit_admin' })).toMatchObject({ limit: 1, basis: 'regulation' });
    expect(quotaFor(pack, { ...province, accountKind: 'user' })).toMatchObject({ basis: 'setting' });
    expect(quotaFor(pack, { ...province, accountKind: 'leader' }).limit).toBe(0);
  });

  test('allows a central unit two accounts, and leaders only in the Personnel department (R6)', () => {
    const limits = (unitCode: string) =>
      accountKinds.map((accountKind) => quotaFor(pack, { unitCode, unitKind: 'vu', accountKind }).limit);
    expect(limits('PC')).toEqual([0, 1, 1, 0]);
    expect(limits('TCCB')[3]).toBeGreaterThan(0);
  });

  test('has the system admin account in the IT department alone (R5)', () => {
    const limit = (unitCode: string) =>
      quotaFor(pack, { unitCode, unitKind: 'cuc_central', accountKind: 'system_admin' }).limit;
    expect([limit('CNTT') > 0, limit('GSQL')]).toEqual([true, 0]);
  });

  test('R2: is not loaded while nobody has said how many user accounts a provincial department has', () => {
    const data = rawPack() as { quotas: { unitKinds: string[]; accountKinds: string[] }[] };
    data.quotas = data.quotas.filter(
      ({ unitKinds, accountKinds }) => `${unitKinds}:${accountKinds}` !== 'cuc_province:user',
    );
    expect(() => parseRulePack(data)).toThrow('quotas: user accounts of cuc_province: given 0 times, must be once');
  });

  test('R5: lets nobody without an account decide at second-factor', () => {
    const data = rawPack() as { requests: Record<string, { stages: { escalation: { to: string } }[] }> };
    data.requests['account.withdraw']!.stages[0]!.escalation.to = 'superior_head';
    expect(() => parseRulePack(data)).toThrow('escalates to people without an account');
  });

  test('refuses a quota for a kind of unit that it does not know (R22)', () => {
    expect(() => quotaFor(pack, { unitCode: 'X', unitKind: 'ban', accountKind: 'user' })).toThrow(RangeError);
  });

  test('lets an admin account assign and nothing else (R3), a leader only look (R6)', () => {
    expect(pack.accountPermissions.unit_admin.permissions).toEqual(['permissions.assign']);
    expect(pack.accountPermissions.leader.permissions).not.toContain('records.write');
  });

  test('knows the kinds of all units in the organisation of 2018', () => {
    expect(Object.keys(pack.unitKinds)).toEqual(
      expect.arrayContaining([
        'general_department',
        'office',
        'vu',
        'cuc_central',
        'institute',
        'school',
        'newspaper',
        'cuc_province',
      ]),
    );
  });

  test('survives being stored as JSON and read again', () => {
    expect(parseRulePack(JSON.parse(JSON.stringify(pack)))).toEqual(pack);
  });
});

describe('parseRulePack', () => {
  test('names every fault at once, single fields and contradictions between parts', () => {
    const data = rawPack() as RulePack & Record<string, unknown>;
    Object.assign(data, { version: 0, surprise: true });
    data.rules.R3.source = 'S9';
    data.quotas.shift();
    data.requests['permission.grant'].stages[0]!.reminders = [5000];
    data.requests['permission.revoke'].stages[0]!.closesAfterMinutes = 1;
    data.requests['permission.revoke'].stages[1]!.key = 'head';
    data.calendar.hours[1]!.from = '11:00';
    const faults = faultsOf(data).join('\n');
    for (const part of [
      'version',
      'surprise',
      'unknown source: S9',
      'system_admin accounts of vu: given 0 times',
      'a reminder lies before',
      'closes before the escalation',
      'two stages are called head',
      'hours overlap',
    ]) {
      expect(faults).toContain(part);
    }
  });

  test('refuses a reminder at the very opening of a stage, and reminders out of order', () => {
    for (const [reminders, fault] of [
      [[960], 'a reminder lies before'],
      [[120, 480], 'reminders are not in order'],
    ] as const) {
      const data = rawPack() as RulePack;
      data.requests['permission.grant'].stages[0]!.reminders = [...reminders];
      expect(faultsOf(data).join()).toContain(fault);
    }
  });

  test.each([undefined, null, 7, 'customs', [], {}])('refuses %p with its faults', (data) => {
    expect(faultsOf(data).length).toBeGreaterThan(0);
  });

  test('misses whatever is left out, wherever it is', () => {
    const paths = requiredPaths(rawPack());
    expect(paths.length).toBeGreaterThan(200);
    fc.assert(
      fc.property(fc.constantFrom(...paths), (path) => {
        // Through JSON: parts shared by YAML aliases come apart, so that one place alone is damaged.
        const data = JSON.parse(JSON.stringify(rawPack())) as object;
        const parent = path.slice(0, -1).reduce<object>((part, key) => (part as Record<string, object>)[key]!, data);
        delete (parent as Record<string, unknown>)[path.at(-1)!];
        expect(faultsOf(data).length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });
});

test('a citation is written as officials write it', () => {
  const { R3, R15 } = customs2018().rules;
  expect([citedPlace(R3, 'vi'), citedPlace(R3, 'en')]).toEqual(['khoản 1 Điều 7', 'article 7, clause 1']);
  expect(citedPlace({ ...R3, clause: null }, 'vi')).toBe('Điều 7');
  expect(citedPlace(R15, 'vi')).toBe('');
});

/** The paths of all keys of objects that a pack must have: all but quotes and sources that nothing cites. */
function requiredPaths(part: unknown, path: string[] = []): string[][] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => {
    const here = [...path, key];
    const optional = key === 'quote' || Array.isArray(part);
    return [...(optional ? [] : [here]), ...requiredPaths(value, here)];
  });
}
