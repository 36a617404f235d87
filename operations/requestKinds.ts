import type { RequestRow } from '../db/requests.ts';
import type { Transaction } from '../db/transaction.ts';
import type { FormOf, RequestInput } from '../domain/requestForm.ts';
import type { RequestKind } from '../domain/requestReach.ts';
import type { Rules } from '../domain/rules.ts';
import { accountHandover } from './kinds/accountHandover.ts';
import { accountIssue } from './kinds/accountIssue.ts';
import { accountWithdraw } from './kinds/accountWithdraw.ts';
import { recordProblem } from './kinds/recordProblem.ts';
import { permissionGrant } from './kinds/permissionGrant.ts';
import { permissionRevoke } from './kinds/permissionRevoke.ts';
import type { AskedRequest, RequestKindRules } from './kinds/requestKind.ts';

/** Every kind of request: a new one is its form (`domain/requestForm.ts`), its stages in the pack, and its line here. */
const requestKinds: { [K in RequestKind]: RequestKindRules<FormOf<K>> } = {
  'permission.grant': permissionGrant,
  'permission.revoke': permissionRevoke,
  'account.issue': accountIssue,
  'account.withdraw': accountWithdraw,
  'account.handover': accountHandover,
  'record.problem': recordProblem,
};

/** What is known of the kind of an input; its form and its kind belong together. */
const rulesOf = ({ kind }: { kind: RequestKind }) => requestKinds[kind] as RequestKindRules<unknown>;

/** Reads what a request speaks of, as it stands now. @throws Refused `not_found` where something is not there for the actor */
export function askedRequest(
  tx: Transaction,
  rules: Rules,
  input: RequestInput & { requesterId: string; requestId: string | null },
): Promise<AskedRequest> {
  return rulesOf(input).ask(tx, rules, input);
}

/** Whether the requester of this kind may change it while it waits. */
export const isEdited = (kind: RequestKind): boolean => requestKinds[kind].isEdited;

/** Reserves what a submitted request needs. Answers false where another was faster. */
export async function reserveFor(
  tx: Transaction,
  rules: Rules,
  input: RequestInput & { requestId: string },
): Promise<boolean> {
  return (await rulesOf(input).reserve?.(tx, rules, input)) ?? true;
}

/** Lets an approved request take effect. */
export function applyEffect(tx: Transaction, rules: Rules, request: RequestRow, input: RequestInput): Promise<void> {
  return rulesOf(input).apply(tx, rules, request, input.form);
}
