import fc from 'fast-check';
import { accountKinds } from '../../domain/accountKind.ts';
import { checkGrant, isAllowed, type GrantFacts } from '../../domain/grantRules.ts';
import { permissions, workGroups } from '../../domain/permission.ts';
import { customs2018 } from './customs2018.ts';

const pack = customs2018();
const DAY = 86_400_000;
const AT = Date.UTC(2024, 9, 15);

/** A random organisation: each unit's kind and the index of its parent; unit 0 is the root, unit 1 the IT department. */
interface Unit {
  kind: string;
  parent: number;
}
const below = ['chi_cuc', 'phong', 'doi'];
const organisations: fc.Arbitrary<Unit[]> = fc
  .array(fc.record({ parent: fc.nat(7), kind: fc.constantFrom('cuc_province', 'vu', ...below, ...below) }), {
    minLength: 3,
    maxLength: 9,
  })
  .map((units) => [
    { kind: 'general_department', parent: -1 },
    { kind: 'cuc_central', parent: 0 },
    ...units.map(({ parent, kind }, i) => ({ kind, parent: parent % (i + 2) })),
  ]);

/** Who asks for what, in indices of units, so that the oracle never sees a path. Biased to what may be allowed. */
const cases = organisations.chain((units) => {
  const unit = fc.nat(units.length - 1);
  const often = <T>(usual: T, ...rare: T[]) =>
    fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...rare) });
  return fc
    .record({
      home: unit,
      scopeAt: fc.oneof({ weight: 2, arbitrary: fc.constant(-1) }, { weight: 2, arbitrary: unit }),
      officerAt: fc.oneof({ weight: 4, arbitrary: fc.constant(-1) }, { weight: 1, arbitrary: unit }),
      kind: fc.constantFrom(...accountKinds),
      permission: fc.constantFrom(...permissions),
      withSubordinates: often(false, true),
      isCustodian: often(true, false),
      state: often<'active' | 'frozen' | 'withdrawn'>('active', 'frozen', 'withdrawn'),
      hasLeft: often(false, true),
      from: fc.integer({ min: -30, max: 30 }),
      days: fc.integer({ min: -5, max: 400 }),
    })
    .map((c) => {
      const home = c.kind === 'system_admin' && c.isCustodian ? 1 : c.home;
      return {
        ...c,
        units,
        home,
        scope: c.scopeAt < 0 ? home : c.scopeAt,
        officer: c.officerAt < 0 ? home : c.officerAt,
      };
    });
});
type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

const codeOf = (unit: number): string => (unit === 1 ? 'CNTT' : `U${unit}`);

function pathOf(units: Unit[], unit: number): string[] {
  return unit < 0 ? [] : [...pathOf(units, units[unit]!.parent), codeOf(unit)];
}

function factsOf(c: Case): GrantFacts {
  const from = new Date(AT + c.from * DAY);
  return {
    at: new Date(AT),
    requesterId: 'somebody',
    officer: { id: 'lan', unitPath: pathOf(c.units, c.officer), state: c.hasLeft ? 'left' : 'active' },
    account: {
      id: 'a-1',
      kind: c.kind,
      unitPath: pathOf(c.units, c.home),
      unitKind: c.units[c.home]!.kind,
      state: c.state,
      custodianId: c.isCustodian ? 'lan' : 'minh',
    },
    permission: c.permission,
    workGroup: workGroups[0],
    scope: {
      unitPath: pathOf(c.units, c.scope),
      unitKind: c.units[c.scope]!.kind,
      withSubordinates: c.withSubordinates,
    },
    from,
    to: new Date(from.getTime() + c.days * DAY),
    existing: [],
  };
}

/** All units of a unit's branch, itself included, found from below: whoever meets it on the way up. */
function branchOf(units: Unit[], top: number): number[] {
  const meets = (unit: number): boolean => unit === top || (unit > 0 && meets(units[unit]!.parent));
  return units.map((_, unit) => unit).filter(meets);
}

/** The second formulation: the list of what the regulation permits; whatever is not in it is forbidden. */
function mayBeGranted(c: Case): boolean {
  const branch = branchOf(c.units, c.home);
  const usable = c.isCustodian && c.state === 'active' && !c.hasLeft && branch.includes(c.officer);
  const timely = c.days > 0 && c.days <= 366 && c.from + c.days > 0;
  const keepsRecords = !['phong', 'doi'].includes(c.units[c.home]!.kind);
  const permitted = [
    c.kind === 'user' && c.permission === 'records.write' && c.scope === c.home && keepsRecords && !c.withSubordinates,
    c.kind === 'user' && c.permission === 'records.read' && branch.includes(c.scope),
    c.kind === 'user' && c.permission === 'records.sensitive' && branch.includes(c.scope),
    c.kind === 'user' && c.permission === 'records.export' && branch.includes(c.scope),
    c.kind === 'leader' && c.permission === 'records.read' && branch.includes(c.scope),
    c.kind === 'leader' && c.permission === 'records.export' && branch.includes(c.scope),
    c.kind === 'unit_admin' && c.permission === 'permissions.assign' && branch.includes(c.scope),
    c.kind === 'system_admin' && c.permission === 'permissions.assign' && c.home === 1,
    c.kind === 'system_admin' && c.permission === 'accounts.issue' && c.home === 1,
  ];
  return usable && timely && permitted.some(Boolean);
}

test('R1, R3–R8, R15, R16: on any organisation a grant is allowed exactly where the regulation permits it', () => {
  const seen = { allowed: 0, denied: 0, written: 0 };
  fc.assert(
    fc.property(cases, (c) => {
      const permitted = mayBeGranted(c);
      seen[permitted ? 'allowed' : 'denied'] += 1;
      if (permitted && c.permission === 'records.write') seen.written += 1;
      expect(isAllowed(checkGrant(pack, factsOf(c)))).toBe(permitted);
    }),
    { numRuns: 5000 },
  );
  expect(Math.min(seen.allowed, seen.denied, seen.written)).toBeGreaterThan(20);
});

test('each rule is looked at once, and each refusal cites a rule of the pack and says what to do instead', () => {
  fc.assert(
    fc.property(cases, (c) => {
      const findings = checkGrant(pack, factsOf(c));
      expect(new Set(findings.map(({ code }) => code)).size).toBe(findings.length);
      for (const { rule, outcome, citation, waysOut } of findings) {
        expect(citation.rule).toBe(rule);
        if (outcome === 'denied') expect(waysOut?.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 500 },
  );
});
