import { randomUUID } from 'node:crypto';
import { applyRequest } from '../../operations/applyRequest.ts';
import { planRequest } from '../../operations/planRequest.ts';
import { decide } from '../support/decide.ts';
import { rules, useHouse } from '../support/house.ts';
import { decisionPath, press } from '../support/links.ts';
import { anhsForm, askedRequest, opened } from '../support/requests.ts';
import { webOf, type Person, type Web } from '../support/web.ts';

const house = useHouse();
let web: Web;
let anh: Person;
beforeAll(async () => {
  web = webOf(house);
  anh = await web.person(house.officer.anh);
});

test('abuse 24: a permission that is named twice is asked once, and takes effect', async () => {
  const form = anhsForm(house, { permissions: ['records.read', 'records.read'] });
  const { body } = await anh.post('/requests', { kind: 'permission.grant', form }).expect(201);
  const requestId = body.id as string;
  await house.worker.asEngine('planRequest', (tx) => planRequest(tx, rules, { requestId }));
  await decide(house, house.officer.gateHead, { taskId: await opened(house, requestId, 1) });
  const admin = { officerId: house.officer.adminOfficer, accountId: house.account.admin };
  await decide(house, admin, { taskId: await opened(house, requestId, 2) });
  expect(await house.worker.asEngine('applyRequest', (tx) => applyRequest(tx, rules, { requestId }))).toBe('approved');
  expect(await house.database.admin('permission_grant').where({ request_id: requestId })).toHaveLength(1);
});

test('abuse 24: an id in capitals is the same id: no second process begins for its request', async () => {
  const { requestId } = await askedRequest(house, { workGroup: 'training' });
  house.handedOver.length = 0;
  await anh.post(`/requests/${requestId.toUpperCase()}/withdrawal`).expect(200);
  const told = house.handedOver.filter(({ workflowType }) => workflowType === 'approval');
  expect(told.map(({ workflowId }) => workflowId)).toEqual([requestId]);
});

test('R21: nobody stands in for themselves, in whichever letters they write their id', async () => {
  const head = await web.person(house.officer.gateHead);
  const { body } = await head
    .post('/absences', {
      deputyId: house.officer.gateHead.toUpperCase(),
      from: '2024-11-21T00:00:00.000Z',
      to: '2024-11-25T00:00:00.000Z',
    })
    .expect(422);
  expect(body.code).toBe('not_eligible');
});

test('abuse 24: a section that is valid since the year 0, a thousand years or tomorrow is refused by its field', async () => {
  const { account, clock, database, officer, unit } = house;
  const grant = (permission: string) => ({
    id: randomUUID(), account_id: account.anh, officer_id: officer.anh, permission, work_group: 'officers', unit_id: unit.gate, with_subordinates: false,
    valid_from: '2024-01-01', valid_to: '2025-01-01', granted_at: clock.at,
  }); // prettier-ignore
  await database.owner('permission_grant').insert([grant('records.read'), grant('records.write')]);
  const keeper = await web.person(officer.anh, account.anh);
  const content = { phone: '0912345678', officePhone: null, personalMail: null, permanentAddress: 'Số 1', currentAddress: 'Số 1', emergencyName: null, emergencyPhone: null }; // prettier-ignore
  const write = (validFrom: string) =>
    keeper.put(`/dossiers/${officer.binh}/sections/contact`, { version: 0, content, validFrom });
  for (const validFrom of ['0000-01-01', '0000-12-31', '1024-02-29', '2024-10-16', '9999-12-31']) {
    expect((await write(validFrom).expect(422)).body.fields).toMatchObject([{ path: 'validFrom' }]);
  }
  await write('2024-02-29').expect(200);
});

test.each([
  ['zero-width spaces', '\u200b\u200b\u200b\u200b'],
  ['joiners and soft hyphens between spaces', ' \u2060 \u00ad \u200d '],
  ['marks that turn the direction', '\u202e\u2066\u200f\u061c'],
  ['letters that fill and show nothing', '\u3164\u115f\u2800\uffa0'],
])('abuse 24: a reason of %s is none', async (_, reason) => {
  const { body } = await anh
    .post('/requests', { kind: 'permission.grant', form: anhsForm(house, { reason }) })
    .expect(400);
  expect(body.fields).toMatchObject([{ path: 'body.form.reason' }]);
  const { requestId, taskId } = await askedRequest(house, { workGroup: 'inspection' });
  const path = await decisionPath(web, house, taskId, house.officer.gateHead);
  expect((await press(web, path, { verdict: 'deny', reason })).status).toBe(422);
  expect(await house.database.admin('decision').where({ request_id: requestId })).toEqual([]);
});
