import { randomBytes, randomUUID } from 'node:crypto';
import type { WorkGroup } from '../../domain/permission.ts';
import { openTask } from '../../operations/openTask.ts';
import { planRequest } from '../../operations/planRequest.ts';
import { rules, type House } from '../support/house.ts';

/** A request of one officer for reading, brought as far as its first task. Its findings are not asked: people are at stake here. */
export async function openTaskFor(
  house: House,
  officerId: string,
  workGroup: WorkGroup,
  accountId = house.account.anh,
): Promise<{ requestId: string; taskId: string }> {
  const requestId = randomUUID();
  const { unit_id: unitId } = await house.database.owner('account').where({ id: accountId }).first('unit_id');
  const form = {
    accountId, officerId, permissions: ['records.read'], workGroup, unitId, withSubordinates: false,
    from: '2024-10-15T02:00:00.000Z', to: '2025-04-15T02:00:00.000Z', reason: 'Nhận việc',
  }; // prettier-ignore
  const submitted = { submitted_at: house.clock.at };
  await house.database.owner('request').insert({
    id: requestId, no: `YC-${requestId}`, kind: 'permission.grant', state: 'submitted', version: 1, requester_id: officerId, beneficiary_id: officerId,
    account_id: accountId, pack: 'customs-2018@1', ...submitted,
  }); // prettier-ignore
  await house.database
    .owner('request_version')
    .insert({ request_id: requestId, version: 1, form, findings: '[]', submitted_by: officerId, ...submitted });
  await house.worker.asEngine('planRequest', (tx) => planRequest(tx, rules, { requestId }));
  const { taskId } = await house.worker.asEngine('openTask', (tx) =>
    openTask(tx, rules, { requestId, version: 1, position: 1 }),
  );
  return { requestId, taskId };
}

/** Whom a task asks now, by id. */
export async function everyoneAsked(house: House, taskId: string): Promise<string[]> {
  const asked = await house.database
    .admin('task_candidate')
    .where({ task_id: taskId, removed_at: null })
    .orderBy('officer_id')
    .select('officer_id');
  return asked.map(({ officer_id }: { officer_id: string }) => officer_id);
}

/** A live session, as signing in leaves it. Answers the hash of its token. */
export async function beginSessionRow(house: House, officerId: string, accountId: string | null): Promise<Buffer> {
  const token = randomBytes(32);
  const at = house.clock.at;
  await house.database
    .owner('session')
    .insert({ token_hash: token, officer_id: officerId, account_id: accountId, began_at: at, last_seen_at: at });
  return token;
}
