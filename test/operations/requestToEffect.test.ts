import { rows } from '../../db/rows.ts';
import { isRefusal } from '../../domain/errors.ts';
import type { GrantForm } from '../../domain/requestForm.ts';
import type { TaskView } from '../../domain/approval.ts';
import { applyRequest } from '../../operations/applyRequest.ts';
import { decideTask, type Decision } from '../../operations/decideTask.ts';
import { openTask } from '../../operations/openTask.ts';
import { planRequest } from '../../operations/planRequest.ts';
import { submitRequest } from '../../operations/submitRequest.ts';
import { rules, useHouse } from '../support/house.ts';

const house = useHouse();

const form = (): GrantForm => ({
  accountId: house.account.anh,
  officerId: house.officer.anh,
  permissions: ['records.read', 'records.write'],
  workGroup: 'officers',
  unitId: house.unit.gate,
  withSubordinates: false,
  from: '2024-10-15T02:00:00.000Z',
  to: '2025-04-15T02:00:00.000Z',
  reason: 'Nhận phần việc của người chuyển công tác',
});
const portal = (officerId: string) => ({ officerId, accountId: null });
const decide = (officerId: string, accountId: string | null, decision: Partial<Decision> & { taskId: string }) =>
  house.api.as({ officerId, accountId }, 'decideTask', (tx) =>
    decideTask(tx, rules, {
      version: 1,
      verdict: 'approve',
      reason: null,
      channel: 'web',
      linkId: null,
      signedInAt: house.clock.at,
      ...decision,
    }),
  );
const open = (view: TaskView) => {
  if (view.state !== 'open') throw new Error('expected an open task');
  return view.taskId;
};

test('a permission is asked for, approved by the head and by the admin officer, and takes effect', async () => {
  const { id: requestId } = await house.api.as(portal(house.officer.anh), 'submitRequest', (tx) =>
    submitRequest(tx, rules, { kind: 'permission.grant', form: form() }),
  );
  const plan = await house.worker.asEngine('planRequest', (tx) => planRequest(tx, rules, { requestId }));
  expect(plan).toEqual({ version: 1, stages: 2 });
  const first = open(
    await house.worker.asEngine('openTask', (tx) => openTask(tx, rules, { requestId, version: 1, position: 1 })),
  );
  await decide(house.officer.gateHead, null, { taskId: first });
  const second = open(
    await house.worker.asEngine('openTask', (tx) => openTask(tx, rules, { requestId, version: 1, position: 2 })),
  );
  await expect(decide(house.officer.adminOfficer, null, { taskId: second })).rejects.toMatchObject({
    code: 'account_needed',
  });
  await decide(house.officer.adminOfficer, house.account.admin, { taskId: second });
  expect(await house.worker.asEngine('applyRequest', (tx) => applyRequest(tx, rules, { requestId }))).toBe('approved');

  const readable = await house.api.as(
    { officerId: house.officer.anh, accountId: house.account.anh },
    'read',
    async (tx) => (await rows(tx, 'select officer_id from dossier')).length,
  );
  expect(readable).toBe(2);
  const throughPortal = await house.api.as(
    portal(house.officer.anh),
    'read',
    async (tx) => (await rows(tx, 'select officer_id from dossier')).length,
  );
  expect(throughPortal).toBe(0);
});

test('the same decision again answers as the first time; another one is told who decided', async () => {
  const { id: requestId } = await house.api.as(portal(house.officer.anh), 'submitRequest', (tx) =>
    submitRequest(tx, rules, { kind: 'permission.grant', form: { ...form(), workGroup: 'training' } }),
  );
  await house.worker.asEngine('planRequest', (tx) => planRequest(tx, rules, { requestId }));
  const taskId = open(
    await house.worker.asEngine('openTask', (tx) => openTask(tx, rules, { requestId, version: 1, position: 1 })),
  );
  const once = await decide(house.officer.gateHead, null, { taskId });
  const again = await decide(house.officer.gateHead, null, { taskId });
  expect(again.receiptNo).toBe(once.receiptNo);
  const other = await decide(house.officer.gateHead, null, { taskId, verdict: 'deny', reason: 'không' }).catch(
    (error: unknown) => error,
  );
  expect(isRefusal(other, 'already_decided') && other.data.byName).toBe('Bùi Khắc Tường');
});

test('nobody decides their own request, and a stranger does not even see it', async () => {
  const { id: requestId } = await house.api.as(portal(house.officer.anh), 'submitRequest', (tx) =>
    submitRequest(tx, rules, { kind: 'permission.grant', form: { ...form(), workGroup: 'inspection' } }),
  );
  await house.worker.asEngine('planRequest', (tx) => planRequest(tx, rules, { requestId }));
  const taskId = open(
    await house.worker.asEngine('openTask', (tx) => openTask(tx, rules, { requestId, version: 1, position: 1 })),
  );
  await expect(decide(house.officer.anh, null, { taskId })).rejects.toMatchObject({
    code: 'not_yours',
    data: { because: 'takes_part' },
  });
  await expect(decide(house.officer.otherHead, null, { taskId })).rejects.toMatchObject({ code: 'not_found' });
});
