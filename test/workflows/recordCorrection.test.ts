import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { tellCorrection } from '../../db/engineOutbox.ts';
import type { Actor } from '../../db/transaction.ts';
import { fieldNames } from '../../domain/review/reviewSections.ts';
import { answerOutcome, correctByEntry, stateOutcome } from '../../operations/correction/endCorrection.ts';
import { decideTask } from '../../operations/decideTask.ts';
import type { ProblemForm, RequestInput } from '../../domain/requestForm.ts';
import { submitRequest } from '../../operations/submitRequest.ts';
import { keepingCourier, startEngine, type TestEngine } from '../support/engine.ts';
import { keepHistory } from '../support/histories.ts';
import { rules as packRules, useHouse } from '../support/house.ts';
import { attest, entries, itemsOf, keepers, saying, started } from '../support/reviews.ts';
import { timeSkipping } from '../support/temporal.ts';

let engine: TestEngine;
let skipping: TestWorkflowEnvironment;
let campaignId: string;
afterAll(async () => {
  await engine.stop();
  await skipping.teardown();
});
const house = useHouse();
const clock = { at: new Date(), now: () => clock.at };
/** Weeks without holidays: the server's clock begins on the day of the run. */
const weekdays = (date: string) => ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
const rules = { ...packRules, calendar: { ...packRules.calendar, isWorkingDay: weekdays } };
const follow = async () => void (clock.at = new Date(await skipping.currentTimeMs()));

beforeAll(async () => {
  skipping = await timeSkipping();
  const { client, nativeConnection: connection } = skipping;
  const parts = { client, connection, namespace: 'default', taskQueue: 'correction-test', database: house.database };
  engine = await startEngine({ ...parts, clock, mail: keepingCourier(), rules, beforeEach: follow, withoutDelivery: true });
  await keepers(house);
  await entries(house);
}); // prettier-ignore
beforeEach(async () => {
  await skipping.sleep(untilMonday(await skipping.currentTimeMs()));
  await follow();
  campaignId = await started(engine.api, rules, { by: portal(house.officer.director), scopeUnitId: house.unit.province });
  await until(campaignId, async () => (await itemsOf(house, { campaign_id: campaignId })).length > 0 && (await holders()) === 3);
}); // prettier-ignore

/** To the next Monday, 09:00 in Hà Nội. */
const untilMonday = (now: number): number => 7 * 86_400_000 - ((now - Date.UTC(2000, 0, 3, 2)) % (7 * 86_400_000));
const holders = async () =>
  (await house.database.admin('review_packet').where({ campaign_id: campaignId }).whereNotNull('holder_officer_id'))
    .length;

const portal = (officerId: string): Actor => ({ officerId, accountId: null });
const anh = (): Actor => ({ officerId: house.officer.anh, accountId: house.account.anh });

interface Row {
  id: string;
  state: string;
  fields: string[];
  level: number;
  entry_version: number | null;
}
const correctionRow = async (where: object) =>
  (await house.database.admin('correction').where(where).orderBy('opened_at', 'desc').first()) as Row;

/** A mismatch of one field in Bình's record, said by Anh. */
async function mismatched(section: 'identity' | 'position' | 'contact', field: string): Promise<Row> {
  const [item] = await itemsOf(house, { campaign_id: campaignId, officer_id: house.officer.binh, section });
  const said = saying(item!, { but: { [field]: 'mismatch' } });
  const [result] = await attest(engine.api, rules, anh(), [{ ...said, packetId: item!.packet_id }]);
  expect(result).toMatchObject({ result: 'attested', correctionNo: expect.stringMatching(/^DC-\d{4}-\d{5}$/) });
  const row = await correctionRow({ item_id: item!.id });
  await engine.settled(row.id);
  return row;
}

type Work = Parameters<TestEngine['api']['as']>[2];
async function act(correctionId: string, who: Actor, work: Work): Promise<void> {
  await follow();
  await engine.api.as(who, 'act', work);
  await engine.settled(correctionId);
}
async function until(workflowId: string, isSo: () => Promise<boolean>): Promise<void> {
  for (let look = 0; look < 500; look++) {
    if (await isSo()) return;
    await engine.settled(workflowId);
  }
  throw new Error('it does not come so far');
}
async function result(correctionId: string): Promise<unknown> {
  await engine.handOvers.settled(); // before the clock is let go
  const end: unknown = await skipping.client.workflow.getHandle(correctionId).result();
  await keepHistory(skipping.client, correctionId, 'recordCorrection', expect.getState().currentTestName!);
  return end;
}
const told = async (template: string, why: string) =>
  (
    (await house.database
      .admin('message')
      .where({ template })
      .andWhere('created_at', '>=', clock.at.getTime() > 0 ? new Date(clock.at.getTime() - 40 * 86_400_000) : clock.at)
      .whereRaw(`data ->> 'why' = ?`, [why])
      .pluck('officer_id')) as string[]
  ).sort();

const content = (change: Record<string, string>) => ({
  ...Object.fromEntries(fieldNames('contact').map((name) => [name, null])),
  ...{ phone: '0912345678', permanentAddress: 'Số 1 Lạch Tray', currentAddress: 'Số 1 Lạch Tray' },
  ...change,
});

test('R11: a mismatch is corrected by a new entry, which ends it', async () => {
  const { id, fields } = await mismatched('contact', 'phone');
  expect(fields).toEqual(['phone']);
  const entry = { version: 1, content: content({ phone: '0987654321' }), validFrom: '2024-01-01' };
  await engine.api.as(anh(), 'correct', (tx) => correctByEntry(tx, rules, { correctionId: id, ...entry }));
  expect(await result(id)).toBe('recorded');
  expect(await correctionRow({ id })).toMatchObject({ state: 'recorded', entry_version: 2 });
});

test('R12: that the record was right is stated with a reason, refused, stated again, and confirmed by the head', async () => {
  const { anh: custodian, gateHead } = house.officer;
  const { id } = await mismatched('position', 'title');
  const state = () => act(id, anh(), (tx) => stateOutcome(tx, { correctionId: id, outcome: 'found_right', reason: 'Tờ giấy là bản cũ' }));
  const answer = (by: string, confirmed: boolean) => act(id, portal(by), (tx) => answerOutcome(tx, rules, { correctionId: id, confirmed, because: confirmed ? null : 'Xem lại tờ 8' }));
  await state();
  await until(id, async () => (await told('correction_due', 'confirm')).includes(gateHead));
  await expect(answer(custodian, true)).rejects.toMatchObject({ code: expect.stringMatching(/not_yours|superior/) });
  await answer(gateHead, false);
  expect(await correctionRow({ id })).toMatchObject({ state: 'open' });
  expect(await told('correction_due', 'refused')).toContain(custodian);
  await state();
  await engine.api.as(portal(gateHead), 'confirm', (tx) => answerOutcome(tx, rules, { correctionId: id, confirmed: true, because: null }));
  expect(await result(id)).toBe('found_right');
}); // prettier-ignore

test('silence is reminded of, goes to the head, then to the superior, and never ends it', async () => {
  const { anh: custodian, gateHead, director } = house.officer;
  const { id } = await mismatched('identity', 'hometown');
  const days = async (n: number) => {
    await skipping.sleep(n * 86_400_000);
    await follow();
  };
  await days(12); // ten working days, but for the last one
  await until(id, async () => (await told('correction_due', 'reminder')).includes(custodian));
  await days(3);
  await until(id, async () => (await correctionRow({ id })).level === 1);
  expect(await told('correction_escalated', 'escalated')).toContain(gateHead);
  await days(5);
  await until(id, async () => (await correctionRow({ id })).level === 2);
  expect(await told('correction_escalated', 'escalated')).toContain(director);
  await days(30);
  expect(await correctionRow({ id })).toMatchObject({ state: 'open' });
  await engine.api.as(anh(), 'state', (tx) => stateOutcome(tx, { correctionId: id, outcome: 'paper_put_right', reason: 'Đã bổ sung bản sao' }));
  await engine.api.as(portal(director), 'confirm', (tx) => answerOutcome(tx, rules, { correctionId: id, confirmed: true, because: null }));
  expect(await result(id)).toBe('paper_put_right');
}); // prettier-ignore

test('a mismatch that is undone takes its correction back', async () => {
  const { id } = await mismatched('position', 'salaryStep');
  const [item] = await itemsOf(house, {
    campaign_id: campaignId,
    officer_id: house.officer.binh,
    section: 'position',
  });
  await attest(engine.api, rules, anh(), [{ ...saying(item!), packetId: item!.packet_id }]);
  expect(await result(id)).toBe('withdrawn');
});

test('R8: the dossier moves to another unit, and the correction goes along', async () => {
  const { otherOfficer, binh } = house.officer;
  const { owner } = house.database;
  const { id } = await mismatched('position', 'rankCode');
  await owner('dossier').where({ officer_id: binh }).update({ managing_unit_id: house.unit.otherGate });
  await act(id, anh(), (tx) => tellCorrection(tx, id));
  await until(id, async () => (await told('correction_due', 'moved')).includes(otherOfficer));
  const state = { correctionId: id, outcome: 'found_right', reason: 'Đúng theo quyết định' } as const;
  await expect(engine.api.as(anh(), 'state', (tx) => stateOutcome(tx, state))).rejects.toMatchObject({ code: expect.stringMatching(/superior_may_not_change|not_found/) });
  const other = { officerId: otherOfficer, accountId: house.account.other };
  await act(id, other, (tx) => stateOutcome(tx, state));
  await engine.api.as(portal(house.officer.otherHead), 'confirm', (tx) => answerOutcome(tx, rules, { correctionId: id, confirmed: true, because: null }));
  expect(await result(id)).toBe('found_right');
  await owner('dossier').where({ officer_id: binh }).update({ managing_unit_id: house.unit.gate });
}); // prettier-ignore

test('R12: a problem is reported through the account that reads the dossier, the head approves, a correction opens', async () => {
  const { binh, gateHead, anh: custodian } = house.officer;
  const form: ProblemForm = { accountId: house.account.anh, officerId: binh, section: 'contact', fields: ['currentAddress'], reason: 'Địa chỉ ghi theo hộ khẩu cũ', basis: 'Sổ tạm trú, tờ 12' };
  const input: RequestInput = { kind: 'record.problem', form };
  await expect(engine.api.as(portal(custodian), 'submit', (tx) => submitRequest(tx, rules, input))).rejects.toMatchObject({ code: 'account_needed' });
  const outside = { officerId: house.officer.otherOfficer, accountId: house.account.other };
  const from: RequestInput = { kind: 'record.problem', form: { ...form, accountId: house.account.other } };
  await expect(engine.api.as(outside, 'submit', (tx) => submitRequest(tx, rules, from))).rejects.toMatchObject({ code: 'not_found' });
  const { id: requestId } = await engine.api.as(anh(), 'submit', (tx) => submitRequest(tx, rules, input));
  await until(requestId, async () => (await house.database.admin('task').where({ request_id: requestId, state: 'open' })).length > 0);
  const { id: taskId } = (await house.database.admin('task').where({ request_id: requestId }).first()) as { id: string };
  await follow();
  const decision = { taskId, version: 1, verdict: 'approve', reason: null, channel: 'web', linkId: null, signedInAt: clock.at } as const;
  await engine.api.as(portal(gateHead), 'decide', (tx) => decideTask(tx, rules, decision));
  expect(await skipping.client.workflow.getHandle(requestId).result()).toBe('approved');
  const row = await correctionRow({ request_id: requestId });
  expect(row).toMatchObject({ state: 'open', fields: ['currentAddress'] });
  await until(row.id, async () => (await told('correction_due', 'opened')).includes(custodian));
  const { version } = (await house.database.admin('dossier_section').where({ officer_id: binh, section: 'contact' }).max('version as version').first()) as { version: number };
  const entry = { version, content: content({ currentAddress: 'Số 8 Văn Cao' }), validFrom: '2024-01-01' };
  await engine.api.as(anh(), 'correct', (tx) => correctByEntry(tx, rules, { correctionId: row.id, ...entry }));
  expect(await result(row.id)).toBe('recorded');
}); // prettier-ignore
