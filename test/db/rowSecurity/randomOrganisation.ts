import fc from 'fast-check';
import { accountKinds } from '../../../domain/accountKind.ts';
import { permissions, workGroups, type Permission, type WorkGroup } from '../../../domain/permission.ts';
import { sectionNames } from '../../../domain/section/index.ts';
import type { Grant, Organisation, Session } from './organisation.ts';

const any = fc.nat(1000);
/** The first value in most cases, one of the others now and then. */
const mostly = <T>(usual: T, ...rare: T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...rare) });
const list = <T>(of: fc.Arbitrary<T>, minLength: number, maxLength: number) => fc.array(of, { minLength, maxLength });

const began = mostly(-100, -10, 0, 5);
const endedInThePast = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom(-5, 0) },
);

const grants = list(
  fc.record({
    custody: any,
    ofAnybody: mostly(null, [3, 5] as const, [7, 2] as const),
    permission: mostly<Permission>('records.write', 'records.read', 'records.read', ...permissions),
    opensToo: fc.boolean(),
    group: mostly<WorkGroup>('officers', ...workGroups),
    unit: any,
    beyondOwn: fc.oneof(fc.constant(false), fc.boolean()),
    withSubordinates: fc.oneof(fc.constant(false), fc.boolean()),
    from: fc.constantFrom(-50, -50, -50, -50, 0, 5),
    to: fc.constantFrom(50, 50, 50, 50, 0, -5),
    ended: mostly(null, -3, 0),
  }),
  12,
  20,
);

const drawn = fc.record({
  units: list(any, 2, 5),
  officers: list(fc.record({ unit: any, hasLeft: mostly(false, true) }), 7, 11),
  posts: list(
    fc.record({
      unit: any,
      officer: any,
      post: fc.constantFrom('head', 'acting_head', 'deputy'),
      began,
      ended: endedInThePast,
    }),
    4,
    8,
  ),
  accounts: list(
    fc.record({
      unit: any,
      kind: fc.oneof(
        { weight: 4, arbitrary: fc.constant('user' as const) },
        { weight: 2, arbitrary: fc.constantFrom(...accountKinds) },
      ),
      state: mostly<'active' | 'frozen' | 'withdrawn'>('active', 'frozen', 'withdrawn'),
    }),
    5,
    8,
  ),
  custodies: list(fc.record({ account: any, officer: any, began, ended: endedInThePast }), 10, 16),
  grants,
  dossiers: list(
    fc.record({
      elsewhere: mostly(null, 1, 2, 3),
      sections: fc.uniqueArray(fc.constantFrom(...sectionNames), { minLength: 1 }),
    }),
    6,
    9,
  ),
  requests: list(
    fc.record({
      requester: any,
      beneficiary: any,
      account: any,
      asked: fc.uniqueArray(fc.record({ officer: any, removed: fc.boolean() }), {
        maxLength: 3,
        selector: ({ officer }) => officer % 7,
      }),
      decider: fc.option(any),
    }),
    3,
    5,
  ),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

/** Organisations that break no constraint of the tables, but every rule of grants. */
export const organisations: fc.Arbitrary<Organisation> = drawn.map((d): Organisation => {
  const units = [{ parent: -1 }, ...d.units.map((n, i) => ({ parent: n % (i + 1) }))];
  const inUnits = (n: number) => n % units.length;
  const inOfficers = (n: number) => n % d.officers.length;
  const officers = d.officers.map(({ unit, hasLeft }) => ({ unit: inUnits(unit), hasLeft }));
  const accounts = oneAdminAUnit(d.accounts.map((account) => ({ ...account, unit: inUnits(account.unit) })));
  const custodies = onePresentCustodian(
    d.custodies.map((c) => ({
      ...c,
      account: c.account % accounts.length,
      officer: inOfficers(c.officer),
      began: c.ended === null ? c.began : -100,
    })),
  );
  return {
    units,
    officers,
    accounts,
    custodies,
    posts: onePost(
      d.posts.map((p) => ({
        ...p,
        unit: inUnits(p.unit),
        officer: inOfficers(p.officer),
        began: p.ended === null ? p.began : -100,
      })),
    ),
    grants: d.grants.flatMap(({ opensToo, ...g }) => {
      const made = grantOf(g, { accounts, custodies, units: units.length, officers: officers.length });
      return opensToo ? [made, { ...made, permission: 'records.sensitive' as const }] : [made];
    }),
    dossiers: d.dossiers.slice(0, officers.length).map(({ elsewhere, sections }, officer) => ({
      officer,
      sections,
      managingUnit: elsewhere === null ? officers[officer]!.unit : inUnits(elsewhere),
    })),
    requests: d.requests.map((r) => {
      const [requester, beneficiary] = [inOfficers(r.requester), inOfficers(r.beneficiary)];
      const decider = r.decider === null ? null : inOfficers(r.decider);
      return {
        requester,
        beneficiary,
        account: r.account % accounts.length,
        asked: r.asked.map(({ officer, removed }) => ({ officer: officer % 7, removed })),
        decider: decider === requester || decider === beneficiary ? null : decider,
      };
    }),
  };
});

function grantOf(
  { custody, ofAnybody, unit, beyondOwn, to, from, ...grant }: Omit<Drawn['grants'][number], 'opensToo'>,
  {
    accounts,
    custodies,
    units,
    officers,
  }: { accounts: Organisation['accounts']; custodies: Organisation['custodies']; units: number; officers: number },
): Grant {
  const likely = presentFirst(custodies);
  const held = likely[custody % likely.length]!;
  const account = ofAnybody === null ? held.account : ofAnybody[0] % accounts.length;
  return {
    ...grant,
    account,
    officer: ofAnybody === null ? held.officer : ofAnybody[1] % officers,
    unit: beyondOwn ? unit % units : accounts[account]!.unit,
    from,
    to: to > from ? to : from + 1,
  };
}

/** The first stays; later ones become what the table allows. */
function oneAdminAUnit(accounts: Organisation['accounts']): Organisation['accounts'] {
  const taken = new Set<number>();
  return accounts.map((account) => {
    if (account.kind !== 'unit_admin' || account.state === 'withdrawn') return account;
    if (taken.has(account.unit)) return { ...account, kind: 'user' };
    taken.add(account.unit);
    return account;
  });
}

function onePresentCustodian(custodies: Organisation['custodies']): Organisation['custodies'] {
  const taken = new Set<number>();
  return custodies.map((custody) => {
    if (custody.ended !== null) return custody;
    if (taken.has(custody.account)) return { ...custody, began: -100, ended: -20 };
    taken.add(custody.account);
    return custody;
  });
}

/** Every custody, and the present ones often: most of what is tried should be allowed to somebody. */
function presentFirst(custodies: Organisation['custodies']): Organisation['custodies'] {
  const present = custodies.filter(({ began, ended }) => began <= 0 && ended === null);
  return [...present, ...present, ...present, ...custodies];
}

function onePost(
  posts: { unit: number; officer: number; post: string; began: number; ended: number | null }[],
): Organisation['posts'] {
  const taken = new Set<string>();
  return posts.map(({ post, ...at }) => {
    const present =
      at.ended === null ? [`${at.unit}: ${at.officer}`, ...(post === 'deputy' ? [] : [`${at.unit}: led`])] : [];
    const isFree = present.every((key) => !taken.has(key));
    if (isFree) present.forEach((key) => taken.add(key));
    return { ...at, post: post as 'head', ...(isFree ? {} : { began: -100, ended: -20 }) };
  });
}

/** Sessions in the order in which one connection serves them: custodians, past ones too, officers without an account, those who claim one, and nobody. */
export function sessionsIn(organisation: Organisation): fc.Arbitrary<Session[]> {
  const { custodies, officers, accounts } = organisation;
  const custodian = fc.constantFrom(...presentFirst(custodies)).map(({ account, officer }) => ({ account, officer }));
  const portal = fc.nat(officers.length - 1).map((officer) => ({ officer, account: null }));
  const claimant = fc.record({ officer: fc.nat(officers.length - 1), account: fc.nat(accounts.length - 1) });
  const signedIn = list(
    fc.oneof({ weight: 6, arbitrary: custodian }, { weight: 2, arbitrary: portal }, { weight: 1, arbitrary: claimant }),
    8,
    12,
  );
  return fc.tuple(signedIn, any, any).map(([sessions, i, j]) => {
    const all: Session[] = [...sessions];
    all.splice(1 + (i % sessions.length), 0, 'nobody');
    all.splice(1 + (j % sessions.length), 0, 'bare');
    return all;
  });
}
