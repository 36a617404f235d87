import type { GrantForm, RequestInput } from '../../domain/requestForm.ts';
import { openTask } from '../../operations/openTask.ts';
import { planRequest } from '../../operations/planRequest.ts';
import * as links from '../../db/links.ts';
import { submitRequest } from '../../operations/submitRequest.ts';
import { rules, type House } from './house.ts';

/** Anh asks to read and write the records of her own gate for half a year. */
export function anhsForm(house: House, change: Partial<GrantForm> = {}): GrantForm {
  return {
    accountId: house.account.anh,
    officerId: house.officer.anh,
    permissions: ['records.read', 'records.write'],
    workGroup: 'officers',
    unitId: house.unit.gate,
    withSubordinates: false,
    from: '2024-10-15T02:00:00.000Z',
    to: '2025-04-15T02:00:00.000Z',
    reason: 'Nhận phần việc của người chuyển công tác',
    ...change,
  };
}

/** Takes a request in, plans it and opens its first task, as the engine does. */
export async function askedRequest(
  house: House,
  change: Partial<GrantForm> = {},
  by?: string,
): Promise<{ requestId: string; taskId: string }> {
  const requester = by ?? house.officer.anh;
  const input: RequestInput = { kind: 'permission.grant', form: anhsForm(house, change) };
  const { id: requestId } = await house.api.as({ officerId: requester, accountId: null }, 'submitRequest', (tx) =>
    submitRequest(tx, rules, input),
  );
  await house.worker.asEngine('planRequest', (tx) => planRequest(tx, rules, { requestId }));
  return { requestId, taskId: await opened(house, requestId, 1) };
}

/** Opens the task of a stage, as the engine does. */
export async function opened(house: House, requestId: string, position: number, version = 1): Promise<string> {
  return (await house.worker.asEngine('openTask', (tx) => openTask(tx, rules, { requestId, version, position })))
    .taskId;
}

/** The id of the decision link that the mail of a task carries to an officer. */
export async function linkFor(
  house: House,
  taskId: string,
  officerId: string,
  lifetimeDays = 14,
  version = 1,
): Promise<string> {
  const expiresAt = new Date(house.clock.at.getTime() + lifetimeDays * 86_400_000);
  const { id } = await house.worker.asEngine('makeLink', (tx) =>
    links.forTask(tx, { taskId, officerId, version, expiresAt }),
  );
  return id;
}
