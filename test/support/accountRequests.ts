import type { HandoverForm, IssueForm, RequestInput, WithdrawForm } from '../../domain/requestForm.ts';
import { applyRequest } from '../../operations/applyRequest.ts';
import { planRequest } from '../../operations/planRequest.ts';
import { submitRequest } from '../../operations/submitRequest.ts';
import { rules, type House } from './house.ts';
import { opened } from './requests.ts';
import { decide } from './decide.ts';

/** The province asks for a user account for its deputy director. */
export function issueForm(house: House, change: Partial<IssueForm> = {}): IssueForm {
  return {
    unitId: house.unit.province,
    divisionId: house.unit.province,
    officerId: house.officer.deputyDirector,
    position: 'Phó Cục trưởng',
    phone: '0912 345 678',
    accountKind: 'user',
    contact: 'Văn thư Cục',
    reason: 'Theo dõi hồ sơ cán bộ của Cục',
    ...change,
  };
}

export const issue = (house: House, change: Partial<IssueForm> = {}): RequestInput => ({
  kind: 'account.issue',
  form: issueForm(house, change),
});
export const withdrawal = (form: Omit<WithdrawForm, 'reason'>): RequestInput => ({
  kind: 'account.withdraw',
  form: { reason: 'Không còn dùng', ...form },
});
export const handover = (form: Omit<HandoverForm, 'reason'>): RequestInput => ({
  kind: 'account.handover',
  form: { reason: 'Phân công lại', ...form },
});

/** Takes a request in and plans it, as the engine does. Answers how many stages it has; none where nobody could be asked. */
export async function planned(
  house: House,
  by: string,
  input: RequestInput,
): Promise<{ requestId: string; stages: number }> {
  const requestId = await submitted(house, by, input);
  const plan = await house.worker.asEngine('planRequest', (tx) => planRequest(tx, rules, { requestId }));
  return { requestId, stages: 'stages' in plan ? plan.stages : 0 };
}

export async function submitted(house: House, by: string, input: RequestInput): Promise<string> {
  const actor = { officerId: by, accountId: null };
  return (await house.api.as(actor, 'submitRequest', (tx) => submitRequest(tx, rules, input))).id;
}

/** One who decides: in the portal, or through an account whose second factor was proven just now. */
export type Decider = string | { officerId: string; accountId: string };

/** Lets each stage be decided by these people in turn, then applies the request. */
export async function carried(house: House, by: string, input: RequestInput, deciders: Decider[]): Promise<string> {
  const { requestId, stages } = await planned(house, by, input);
  expect(stages).toBe(deciders.length);
  for (const [i, decider] of deciders.entries()) await approve(house, requestId, i + 1, decider);
  const end = await house.worker.asEngine('applyRequest', (tx) => applyRequest(tx, rules, { requestId }));
  expect(end).toBe('approved');
  return requestId;
}

/** Opens the task of a stage and approves it. */
export async function approve(house: House, requestId: string, position: number, decider: Decider): Promise<void> {
  const taskId = await opened(house, requestId, position);
  const secondFactorAt = typeof decider === 'string' ? null : house.clock.at;
  await decide(house, decider, { taskId, secondFactorAt });
}

/** The two system admins of the house, each through their account. */
export const itOfficers = ({ officer, account }: House) => ({
  one: { officerId: officer.systemAdmin, accountId: account.system },
  other: { officerId: officer.otherSystemAdmin, accountId: account.otherSystem },
});

/** Who is asked at the open task of a request, by officer. */
export async function askedNow(house: House, requestId: string): Promise<string[]> {
  return (await house.database
    .admin('task_candidate as c')
    .join('task as t', 't.id', 'c.task_id')
    .where({ 't.request_id': requestId, 't.state': 'open' })
    .whereNull('c.removed_at')
    .orderBy('c.officer_id')
    .pluck('c.officer_id')) as string[];
}
