import type { WorkGroup } from '../../domain/permission.ts';
import { applyRequest } from '../../operations/applyRequest.ts';
import { editRequest } from '../../operations/editRequest.ts';
import { tendTask } from '../../operations/tendTask.ts';
import { withdrawRequest } from '../../operations/withdrawRequest.ts';
import { decide } from '../support/decide.ts';
import { rules, useHouse } from '../support/house.ts';
import { anhsForm, askedRequest, opened } from '../support/requests.ts';

const house = useHouse();
const anh = () => ({ officerId: house.officer.anh, accountId: null });

/** Anh asks to write, too, after she was answered and before the engine has followed: it may be down for hours. */
const widen = (requestId: string, workGroup: WorkGroup) =>
  house.api.as(anh(), 'editRequest', (tx) =>
    editRequest(tx, rules, {
      requestId,
      version: 1,
      form: anhsForm(house, { permissions: ['records.read', 'records.write'], workGroup }),
    }),
  );
const asked = (workGroup: WorkGroup) => askedRequest(house, { permissions: ['records.read'], workGroup });

test('what was approved at its last stage is edited no longer, and is what takes effect', async () => {
  const { requestId, taskId } = await asked('officers');
  await decide(house, house.officer.gateHead, { taskId });
  const second = await opened(house, requestId, 2);
  await decide(house, { officerId: house.officer.adminOfficer, accountId: house.account.admin }, { taskId: second });
  await expect(widen(requestId, 'officers')).rejects.toMatchObject({
    code: 'already_ended',
    data: { state: 'approved' },
  });
  await house.worker.asEngine('applyRequest', (tx) => applyRequest(tx, rules, { requestId }));
  expect(await house.database.admin('permission_grant').where({ request_id: requestId }).pluck('permission')).toEqual([
    'records.read',
  ]);
});

test('what was denied is edited no longer', async () => {
  const { requestId, taskId } = await asked('training');
  await decide(house, house.officer.gateHead, { taskId, verdict: 'deny', reason: 'Chưa có phân công' });
  await expect(widen(requestId, 'training')).rejects.toMatchObject({
    code: 'already_ended',
    data: { state: 'rejected' },
  });
});

test('what has expired is edited no longer', async () => {
  const { requestId, taskId } = await asked('inspection');
  const now = house.clock.at;
  house.clock.at = new Date(now.getTime() + 30 * 86_400_000);
  await house.worker.asEngine('tendTask', (tx) => tendTask(tx, rules, { requestId, taskId }));
  await expect(widen(requestId, 'inspection')).rejects.toMatchObject({
    code: 'already_ended',
    data: { state: 'expired' },
  });
  house.clock.at = now;
});

test('between two stages it is still edited', async () => {
  const { requestId, taskId } = await asked('organisation');
  await decide(house, house.officer.gateHead, { taskId });
  await expect(widen(requestId, 'organisation')).resolves.toEqual({ version: 2 });
});

test('what was denied is withdrawn no longer: a denial cannot be hidden', async () => {
  const { requestId, taskId } = await asked('training');
  await decide(house, house.officer.gateHead, { taskId, verdict: 'deny', reason: 'Chưa có phân công' });
  const withdrawn = house.api.as(anh(), 'withdrawRequest', (tx) => withdrawRequest(tx, { requestId, reason: null }));
  await expect(withdrawn).rejects.toMatchObject({ code: 'already_ended', data: { state: 'rejected' } });
});

test('nothing takes effect that its last stage has not approved', async () => {
  const { requestId, taskId } = await asked('inspection');
  await decide(house, house.officer.gateHead, { taskId });
  const early = house.worker.asEngine('applyRequest', (tx) => applyRequest(tx, rules, { requestId }));
  await expect(early).rejects.toThrow('nobody approved');
  expect(await house.database.admin('permission_grant').where({ request_id: requestId })).toHaveLength(0);
});
