import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { Actor } from '../../db/transaction.ts';
import { writeSection } from '../../operations/writeSection.ts';
import { rules, useHouse } from '../support/house.ts';
import { plainSql } from '../support/plainSql.ts';
import { attest, contentOf, entries, itemsOf, keepers, opened, saying, type TestItem } from '../support/reviews.ts';

/** What the API's or the engine's login could do in a review if a statement of somebody's own came through it. */
const house = useHouse();
const NO_RIGHT = { code: '42501' };
const portal = (officerId: string): Actor => ({ officerId, accountId: null });
const anh = (): Actor => ({ officerId: house.officer.anh, accountId: house.account.anh });
let campaignId: string;
let items: TestItem[];
let correctionId: string;

const asked = <T>(actor: Actor, work: (sql: Knex.Transaction) => Promise<T>) =>
  plainSql(house.database.api, actor, house.clock.at, work);
const asEngine = <T>(work: (sql: Knex.Transaction) => Promise<T>) =>
  plainSql(house.database.worker, null, house.clock.at, work);
const set = (actor: Actor, table: string, id: string, values: object) =>
  asked(actor, async (sql) => sql(table).where({ id }).update(values));

beforeAll(async () => {
  await keepers(house);
  await entries(house);
  campaignId = await opened(house, rules, { by: portal(house.officer.director), scopeUnitId: house.unit.province });
  items = await itemsOf(house, { campaign_id: campaignId, officer_id: house.officer.binh });
  const [, , contact] = items;
  const said = { ...saying(contact!, { but: { phone: 'mismatch' } }), packetId: contact!.packet_id };
  await attest(house.api, rules, anh(), [said]);
  [correctionId] = (await house.database.admin('correction').where({ item_id: contact!.id }).pluck('id')) as [string];
});

describe('plain SQL of the API’s login', () => {
  const attested = () => ({ state: 'attested', verdicts: '{"title":"match"}', timely: true, accurate: true, attested_by: house.officer.anh, attested_through: house.account.anh, attested_at: house.clock.at, saved_at: house.clock.at }); // prettier-ignore

  test('R11: attests the newest entry alone, no older one and none to come, in words that there are', async () => {
    const [, position] = items;
    const { officerId, section } = { officerId: house.officer.binh, section: 'position' as const };
    const content = { ...contentOf(section), title: 'Phó Đội trưởng' };
    await house.database.owner('dossier_section').insert({ id: randomUUID(), officer_id: officerId, section, work_group: 'officers', version: 2, content: JSON.stringify(content), valid_from: '2018-03-01', recorded_at: '2018-03-01T00:00:00Z' }); // prettier-ignore
    for (const version of [1, 3])
      await expect(set(anh(), 'review_item', position!.id, { ...attested(), entry_version: version })).rejects.toMatchObject(NO_RIGHT); // prettier-ignore
    const odd = set(anh(), 'review_item', position!.id, {
      entry_version: 2,
      verdicts: '{"title":"surely"}',
      saved_at: house.clock.at,
    });
    await expect(odd).rejects.toMatchObject({ constraint: 'item_verdicts_known' });
  });

  test('R11: an entry that is said to have changed nothing has what it changed asked anew all the same', async () => {
    const identity = items[0]!;
    const { officer, account, clock } = house;
    await set(anh(), 'review_item', identity.id, { ...attested(), verdicts: saying(identity).verdicts });
    const content = contentOf('identity', { hometown: 'Nam Định' });
    await asked(anh(), async (sql) => {
      await sql('dossier_section').insert({ id: randomUUID(), officer_id: officer.binh, section: 'identity', work_group: 'officers', version: 2, content: JSON.stringify(content), valid_from: '2018-03-01', recorded_at: clock.at, recorded_by: officer.anh, recorded_through: account.anh }); // prettier-ignore
      await sql.raw(`select review_takes_version(?, 'identity', 2, '{}')`, [officer.binh]);
    });
    const [now] = await itemsOf(house, { id: identity.id });
    expect(now).toMatchObject({ state: 'open', entry_version: 2 });
    expect(Object.keys(saying(identity).verdicts).filter((name) => !(name in now!.verdicts))).toEqual(['hometown']);
  });

  test('R9: nobody starts a review beyond what they lead, for another organiser, or with a course that never was', async () => {
    const { gateHead, director } = house.officer;
    const begun = (actor: Actor, change: object) =>
      asked(actor, async (sql) =>
        sql('review_campaign').insert({
          id: randomUUID(), no: `RS-${randomUUID()}`, title: '{"vi":"x","en":"x"}', scope_unit_id: house.unit.gate, organiser_id: house.unit.gate, sections: '[]',
          period_key: randomUUID(), packet_size: 10, started_by: actor.officerId, started_through: actor.accountId, started_at: house.clock.at,
          remind_at: ['2024-10-22T01:00:00Z'], closes_at: '2024-10-29T10:00:00Z', ...change,
        }),
      ); // prettier-ignore
    await expect(begun(portal(gateHead), { scope_unit_id: house.unit.province, organiser_id: house.unit.province })).rejects.toMatchObject(NO_RIGHT); // prettier-ignore
    await expect(begun(portal(gateHead), { organiser_id: house.unit.province })).rejects.toMatchObject(NO_RIGHT);
    await expect(begun(anh(), { scope_unit_id: house.unit.root, organiser_id: house.unit.gate })).rejects.toMatchObject(NO_RIGHT); // prettier-ignore
    await expect(begun(portal(director), { closes_at: '2024-10-15T01:00:00Z' })).rejects.toMatchObject({ code: '23514' }); // prettier-ignore
    await expect(begun(portal(director), { remind_at: ['2024-11-22T01:00:00Z'] })).rejects.toMatchObject({ code: '23514' }); // prettier-ignore
    await expect(begun(portal(director), { reminders_sent: 1 })).rejects.toMatchObject(NO_RIGHT);
  });

  test('R12: a statement is made in one’s own name; who made it does not answer it, and nobody answers for the head', async () => {
    const { anh: custodian, binh, gateHead } = house.officer;
    const stated = { state: 'stated', outcome: 'found_right', reason: 'x', stated_at: house.clock.at };
    const through = { stated_through: house.account.anh };
    await expect(set(anh(), 'correction', correctionId, { ...stated, ...through, stated_by: binh })).rejects.toMatchObject(NO_RIGHT); // prettier-ignore
    await expect(set(portal(gateHead), 'correction', correctionId, { ...stated, stated_by: gateHead })).rejects.toMatchObject(NO_RIGHT); // prettier-ignore
    expect(await set(anh(), 'correction', correctionId, { ...stated, ...through, stated_by: custodian })).toBe(1);
    const unstated = { state: 'open', outcome: null, reason: null, stated_at: null, stated_by: null, stated_through: null }; // prettier-ignore
    await expect(set(anh(), 'correction', correctionId, { ...unstated, refused_because: 'x' })).rejects.toMatchObject(NO_RIGHT); // prettier-ignore
    await expect(set(portal(gateHead), 'correction', correctionId, unstated)).rejects.toMatchObject(NO_RIGHT);
    const confirmed = { state: 'found_right', ended_at: house.clock.at, ended_by: gateHead };
    await expect(set(portal(gateHead), 'correction', correctionId, { ...confirmed, reason: 'khác' })).rejects.toMatchObject(NO_RIGHT); // prettier-ignore
    expect(await set(portal(gateHead), 'correction', correctionId, { ...unstated, refused_because: 'Xem lại' })).toBe(1); // prettier-ignore
  });

  test('R11: a correction is withdrawn and told anew only by who holds its packet', async () => {
    const { gateHead, director } = house.officer;
    const ended = { state: 'withdrawn', ended_at: house.clock.at };
    for (const actor of [portal(gateHead), portal(director)]) {
      await expect(set(actor, 'correction', correctionId, { ...ended, ended_by: actor.officerId })).rejects.toMatchObject(NO_RIGHT); // prettier-ignore
      await expect(set(actor, 'correction', correctionId, { fields: '{email}' })).rejects.toMatchObject(NO_RIGHT);
    }
    await expect(set(anh(), 'correction', correctionId, { ...ended, ended_by: gateHead })).rejects.toMatchObject(NO_RIGHT); // prettier-ignore
    await writeSectionOf('contact');
    const recorded = { state: 'recorded', entry_version: 2, ended_at: house.clock.at, ended_by: gateHead };
    await expect(set(anh(), 'correction', correctionId, recorded)).rejects.toMatchObject(NO_RIGHT);
  });

  test('R12: nobody signs in another’s name, nor for a head for whom they do not stand in', async () => {
    const { gateHead, director, otherHead } = house.officer;
    const packet = items[0]!.packet_id;
    await house.database.owner('review_item').where({ packet_id: packet }).whereNot({ state: 'attested' }).update(attested()); // prettier-ignore
    const signed = { state: 'signed', signed_by: gateHead, signed_at: house.clock.at };
    await expect(set(portal(director), 'review_packet', packet, signed)).rejects.toMatchObject(NO_RIGHT);
    await expect(set(portal(gateHead), 'review_packet', packet, { ...signed, signed_for: director })).rejects.toMatchObject(NO_RIGHT); // prettier-ignore
    expect(await set(portal(otherHead), 'review_packet', packet, { ...signed, signed_by: otherHead })).toBe(0);
  });
});

test('the engine’s login attests, signs, states and starts nothing in anybody’s name', async () => {
  const { anh: custodian, gateHead } = house.officer;
  const id = items[0]!.id;
  const by = { attested_by: custodian, attested_through: house.account.anh, attested_at: house.clock.at };
  const forged: [string, object, object][] = [
    ['review_item', { id }, { state: 'attested', verdicts: '{"a":"match"}', timely: true, accurate: true, ...by }],
    ['review_item', { id }, { verdicts: '{}' }],
    ['review_item', { id }, { note: 'x' }],
    ['review_packet', { campaign_id: campaignId }, { state: 'signed', signed_by: gateHead, signed_at: house.clock.at }],
    ['review_campaign', { id: campaignId }, { closes_at: '2099-01-01T00:00:00Z' }],
    ['review_campaign', { id: campaignId }, { started_by: gateHead }],
    ['correction', { id: correctionId }, { state: 'stated', outcome: 'found_right', reason: 'x', stated_by: custodian, stated_at: house.clock.at }],
    ['correction', { id: correctionId }, { state: 'withdrawn', ended_at: house.clock.at, ended_by: custodian }],
    ['correction', { id: correctionId }, { fields: '{email}' }],
  ]; // prettier-ignore
  for (const [table, where, values] of forged)
    await expect(asEngine(async (sql) => sql(table).where(where).update(values))).rejects.toMatchObject(NO_RIGHT);
  const begun = { id: randomUUID(), no: 'RS-X', title: '{}', scope_unit_id: house.unit.root, organiser_id: house.unit.root, sections: '[]', period_key: 'x', packet_size: 10, started_by: gateHead, started_at: house.clock.at, remind_at: ['2024-10-22T01:00:00Z'], closes_at: '2024-10-29T10:00:00Z' }; // prettier-ignore
  await expect(asEngine(async (sql) => sql('review_campaign').insert(begun))).rejects.toMatchObject(NO_RIGHT);
});

async function writeSectionOf(section: 'contact'): Promise<void> {
  const content = { phone: '0912345678', permanentAddress: 'Số 1 Lê Lợi', currentAddress: 'Số 1 Lê Lợi' };
  const entry = { officerId: house.officer.binh, section, version: 1, content, validFrom: '2024-01-01' };
  await house.api.as(anh(), 'writeSection', (tx) => writeSection(tx, rules, entry));
}
