import fc from 'fast-check';
import { quotaFor } from '../../domain/quotaRule.ts';
import { isRefusal } from '../../domain/errors.ts';
import { applyRequest } from '../../operations/applyRequest.ts';
import { submitRequest } from '../../operations/submitRequest.ts';
import { withdrawRequest } from '../../operations/withdrawRequest.ts';
import { approve, handover, issue, planned, submitted } from '../support/accountRequests.ts';
import { rules, useHouse } from '../support/house.ts';

const house = useHouse();
const admin = (table: string) => house.database.admin(table);

/** What a naive reader counts: accounts that are not withdrawn, and open requests for one, by unit and kind. */
async function counted(unitId: string, kind: string): Promise<number> {
  const accounts = await admin('account').where({ unit_id: unitId, kind }).whereNot({ state: 'withdrawn' });
  const open = await admin('request as r').join('request_version as v', 'v.request_id', 'r.id')
    .where({ 'r.kind': 'account.issue', 'r.unit_id': unitId }).whereNull('r.ended_at')
    .whereRaw(`v.form ->> 'accountKind' = ?`, [kind]); // prettier-ignore
  return accounts.length + open.length;
}

const limitOf = (kind: 'user' | 'unit_admin') =>
  quotaFor(rules.pack, { unitCode: 'CHQ20', unitKind: 'cuc_province', accountKind: kind }).limit;

/** At once: so many ask, so many of those that wait are taken back, and so many accounts are given back. */
const rounds = fc.array(
  fc.record({
    asks: fc.integer({ min: 0, max: 7 }),
    takenBack: fc.integer({ min: 0, max: 3 }),
    givenBack: fc.integer({ min: 0, max: 2 }),
  }),
  { minLength: 1, maxLength: 4 },
);

test('R2, R6: however many ask, take back and give back at the same instant, the quota is never exceeded and no place is lost', async () => {
  const { unit, officer } = house;
  const limit = limitOf('user');
  let refusals = 0;
  await fc.assert(
    fc.asyncProperty(rounds, async (drawn) => {
      for (const { asks, takenBack, givenBack } of drawn) {
        const before = await counted(unit.province, 'user');
        const waiting = (await admin('request').where({ kind: 'account.issue', requester_id: officer.director }).whereNull('ended_at').pluck('id')) as string[]; // prettier-ignore
        const accounts = (await admin('account').where({ unit_id: unit.province, kind: 'user' }).whereNot({ state: 'withdrawn' }).limit(givenBack).pluck('id')) as string[]; // prettier-ignore
        const back = waiting.slice(0, takenBack);
        const [asked] = await Promise.all([
          Promise.allSettled(Array.from({ length: asks }, () => submitted(house, officer.director, issue(house)))),
          ...back.map((requestId) =>
            house.api.as({ officerId: officer.director, accountId: null }, 'withdrawRequest', (tx) =>
              withdrawRequest(tx, { requestId, reason: null }),
            ),
          ),
          ...accounts.map((id) => house.database.owner('account').where({ id }).update({ state: 'withdrawn' })),
        ]);
        const taken = asked.filter(({ status }) => status === 'fulfilled').length;
        for (const one of asked) {
          if (one.status === 'fulfilled') continue;
          refusals += 1;
          expect(isRefusal(one.reason, 'request_conflicts')).toBe(true);
        }
        const after = await counted(unit.province, 'user');
        expect(after).toBe(before + taken - back.length - accounts.length);
        expect(after).toBeLessThanOrEqual(limit);
        // Whoever was refused found none left, at least not before others gave theirs back.
        expect(taken).toBeGreaterThanOrEqual(Math.min(asks, limit - before));
        const places = await admin('account_place').where({ unit_id: unit.province, kind: 'user' }).whereNot({ state: 'freed' }); // prettier-ignore
        expect(places).toHaveLength(after);
      }
    }),
    { numRuns: 25 },
  );
  expect(refusals).toBeGreaterThan(10);
});

test('R2, R6: where a new pack lowers the quota, what is held above it fills it still, for those who ask at the same instant, too', async () => {
  const { unit, officer } = house;
  await admin('account').where({ unit_id: unit.province, kind: 'user' }).whereNot({ state: 'withdrawn' }).update({ state: 'withdrawn' }); // prettier-ignore
  const open = (await admin('request').where({ kind: 'account.issue', unit_id: unit.province }).whereNull('ended_at').pluck('id')) as string[]; // prettier-ignore
  await admin('request').whereIn('id', open).update({ state: 'withdrawn', ended_at: house.clock.at });
  const asked: string[] = [];
  for (let i = 0; i < 3; i++) asked.push(await submitted(house, officer.director, issue(house)));
  await admin('request').whereIn('id', asked.slice(0, 2)).update({ state: 'withdrawn', ended_at: house.clock.at });
  const quotas = rules.pack.quotas.map((rule) =>
    rule.unitKinds.includes('cuc_province') && rule.accountKinds.includes('user') ? { ...rule, limit: 2 } : rule,
  );
  const lowered = { ...rules, pack: { ...rules.pack, quotas } };
  // A naive reader would let in one: the third place is held, and two are allowed.
  const settled = await Promise.allSettled(
    Array.from({ length: 4 }, () =>
      house.api.as({ officerId: officer.director, accountId: null }, 'submitRequest', (tx) =>
        submitRequest(tx, lowered, issue(house)),
      ),
    ),
  );
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await counted(unit.province, 'user')).toBe(2);
});

/** What a naive reader sees: pairs of custodies of one account that lasted at the same time. */
const overlapping = () =>
  admin('custody as a')
    .join('custody as b', 'b.account_id', 'a.account_id')
    .whereRaw('a.id < b.id')
    .whereRaw(`tstzrange(a.began_at, a.ended_at, '[)') && tstzrange(b.began_at, b.ended_at, '[)')`);

test('R7: however often the engine applies handovers at the same instant, an account has one custodian at most, always', async () => {
  const { account, officer } = house;
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 2, max: 5 }), fc.boolean(), async (times, leavesMeanwhile) => {
      const [giver, taker] = await partiesNow();
      const input = handover({ accountId: account.anh, toOfficerId: taker });
      const { requestId } = await planned(house, giver, input);
      await approve(house, requestId, 1, taker);
      await approve(house, requestId, 2, officer.gateHead);
      const custodyEnds = () =>
        house.database.owner('custody').where({ account_id: account.anh, ended_at: null }).update({ ended_at: house.clock.at }); // prettier-ignore
      const ends = await Promise.all([
        ...Array.from({ length: times }, () =>
          house.worker.asEngine('applyRequest', (tx) => applyRequest(tx, rules, { requestId })),
        ),
        ...(leavesMeanwhile ? [custodyEnds()] : []),
      ]);
      expect(ends.slice(0, times)).toEqual(Array.from({ length: times }, () => 'approved'));
      expect(await admin('custody').where({ request_id: requestId })).toHaveLength(1);
      expect(await overlapping()).toEqual([]);
      house.clock.at = new Date(house.clock.at.getTime() + 60_000);
    }),
    { numRuns: 8 },
  );

  /** Who keeps it, or kept it last, gives it to the other. */
  async function partiesNow(): Promise<[string, string]> {
    const present = (await admin('custody').where({ account_id: account.anh, ended_at: null }).first('officer_id')) as { officer_id: string } | undefined; // prettier-ignore
    if (!present) await house.database.owner('custody').insert({ id: crypto.randomUUID(), account_id: account.anh, officer_id: officer.anh, began_at: house.clock.at }); // prettier-ignore
    return (present?.officer_id ?? officer.anh) === officer.anh
      ? [officer.anh, officer.binh]
      : [officer.binh, officer.anh];
  }
});

test('R7: whoever writes them, of many custodies that begin at the same instant one is kept', async () => {
  const { account, officer, database, clock } = house;
  await database.owner('custody').where({ account_id: account.other, ended_at: null }).update({ ended_at: clock.at });
  const begun = [officer.anh, officer.binh, officer.otherHead, officer.otherOfficer].map(
    (officer_id) =>
    database.owner('custody').insert({ id: crypto.randomUUID(), account_id: account.other, officer_id, began_at: clock.at }), // prettier-ignore
  );
  const settled = await Promise.allSettled(begun);
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await admin('custody').where({ account_id: account.other }).whereNull('ended_at')).toHaveLength(1);
});
