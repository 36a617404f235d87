import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { announceAbsence } from '../../../operations/announceAbsence.ts';
import { Refused } from '../../../domain/errors.ts';
import { cancelReissue, confirmReissue, prepareReissue } from '../../../operations/passwordCase/reissue.ts';
import { rules, useHouse } from '../../support/house.ts';
import { acting, caseRow, endedFor, portal, report } from '../../support/passwordCases.ts';

const house = useHouse();
const IT = ['systemAdmin', 'otherSystemAdmin', 'itClerk'] as const;
const WHO = [...IT, 'anh', 'gateHead'] as const;
type Who = (typeof WHO)[number];
/** Each of them keeps two system admin accounts, and one that may be lost or stolen. */
const systemAccounts: { id: string; of: Who }[] = [];
const lostAccounts = {} as Record<Who, string>;

beforeAll(async () => {
  const { officer, unit, api, clock, database } = house;
  const keep = async (of: Who, kind: string, unitId: string, userName: string) => {
    const [id, officer_id] = [randomUUID(), officer[of]];
    await database.owner('account').insert({ id, unit_id: unitId, kind, user_name: userName, state: 'active', made_up: true });
    await database.owner('custody').insert({ id: randomUUID(), account_id: id, officer_id, began_at: '2018-03-01' });
    return { id, of };
  };
  for (const [index, of] of WHO.entries()) {
    for (const number of [1, 2]) systemAccounts.push(await keep(of, 'system_admin', unit.it, `cntt-ht${index + 2}${number}`));
    lostAccounts[of] = (await keep(of, 'user', unit.province, `hp-nd${index + 20}`)).id;
  }
  await database.owner('permission_grant').insert(systemAccounts.map(({ id, of }) => ({
    id: randomUUID(), account_id: id, officer_id: officer[of], permission: 'accounts.issue', work_group: 'officers', unit_id: unit.root,
    with_subordinates: true, valid_from: '2018-03-01', valid_to: '2099-01-01', granted_at: '2018-03-01',
  })));
  const to = new Date(clock.at.getTime() + 5 * 86_400_000);
  const away = (of: Who, deputy: Who) =>
    api.as(portal(officer[of]), 'announceAbsence', (tx) => announceAbsence(tx, rules, { deputyId: officer[deputy], from: clock.at, to }));
  await away('systemAdmin', 'itClerk');
  await away('gateHead', 'anh');
}); // prettier-ignore

const acts = { prepare: prepareReissue, confirm: confirmReissue, cancel: cancelReissue };
const itOrAnybody = fc.constantFrom<Who>(...IT, ...IT, ...IT, ...WHO);
/** Mostly those whose part it is: so that many are free to issue. */
const mostly = (one: Who) => fc.constantFrom<Who>(one, one, one, one, one, ...WHO);
const story = fc.record({
  severity: fc.constantFrom('lost' as const, 'suspected' as const),
  holder: mostly('anh'),
  byHead: fc.boolean(),
  statedBy: mostly('gateHead'),
  writtenBy: mostly('gateHead'),
  // More confirmations than anything else: it is they that must be refused. `through` counts through the accounts; the last is none.
  steps: fc.array(
    fc.record({ act: fc.constantFrom('prepare', 'prepare', 'confirm', 'confirm', 'confirm', 'cancel'), by: itOrAnybody, own: fc.constantFrom(0, 1, 0, 1, 0, 1, 2), through: fc.nat({ max: 10 }) }),
    { minLength: 6, maxLength: 14 },
  ),
}).filter(({ holder, statedBy, writtenBy }) => statedBy !== holder && writtenBy !== holder); // prettier-ignore

/** A case in which people of any kind have reported, stated and written: it waits for its reissue. */
async function readyCase({ severity, holder, byHead, statedBy, writtenBy }: { severity: 'lost' | 'suspected'; holder: Who; byHead: boolean; statedBy: Who; writtenBy: Who }) {
  const { officer, clock, database } = house;
  await endedFor(house, lostAccounts[holder]);
  const by = byHead ? officer.director : officer[holder];
  const { caseId } = await report(house, severity, { by, accountId: lostAccounts[holder] });
  await database.owner('password_case').where({ id: caseId }).update({
    facts: 'Thấy phiên lạ.', stated_at: clock.at, stated_by: officer[statedBy],
    written_as: 'scan', written_hash: Buffer.alloc(32), written_at: clock.at, written_by: officer[writtenBy],
    incoming_no: '7', incoming_on: '2024-10-15', registered_at: clock.at, registered_by: officer.otherHead, state: 'ready',
  });
  return caseId;
} // prettier-ignore

test('R14, R21: whatever accounts and deputies people have, a reissue is prepared and confirmed by two humans who are neither holder nor reporters', async () => {
  const seen = { confirmed: 0, samePerson: 0, barred: 0 };
  await fc.assert(
    fc.asyncProperty(story, async ({ steps, ...given }) => {
      const caseId = await readyCase(given);
      let [state, preparer]: [string, Who | null] = ['ready', null];
      for (const { act, by, own, through } of steps) {
        // Mostly through one of their own accounts.
        const account = own < 2 ? systemAccounts.filter(({ of }) => of === by)[own] : systemAccounts[through];
        const actor = { officerId: house.officer[by], accountId: account?.id ?? null };
        const free = ![given.holder, given.statedBy, given.writtenBy].includes(by);
        const inTurn = { prepare: state === 'ready', confirm: state === 'prepared', cancel: state === 'prepared' || state === 'confirmed' }[act as keyof typeof acts];
        const another = act !== 'confirm' || by !== preparer;
        const may = account?.of === by && free && inTurn && another;
        if (account?.of === by && inTurn && !free) seen.barred += 1;
        if (account?.of === by && inTurn && free && !another) seen.samePerson += 1;
        const work = acts[act as keyof typeof acts];
        const did = await house.api
          .as<unknown>(actor, act, (tx) => work(tx, rules, acting(house, actor), { caseId }))
          .then(() => true, (error: unknown) => {
              if (!(error instanceof Refused)) throw error; // the database would hold it, too: the rules come first
              return false;
            });
        expect({ given, state, preparer, act, by, through: account?.of, did }).toEqual({ given, state, preparer, act, by, through: account?.of, did: may });
        if (!did) continue;
        if (act === 'prepare') preparer = by;
        if (act === 'confirm') seen.confirmed += 1;
        state = { prepare: 'prepared', confirm: 'confirmed', cancel: 'ready' }[act as keyof typeof acts];
      }
      expect(await caseRow(house, caseId)).toMatchObject({ state });
    }),
    { numRuns: 80 },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0);
}, 120_000); // prettier-ignore
