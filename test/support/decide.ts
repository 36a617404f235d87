import { decideTask, type Decision, type DecisionOutcome } from '../../operations/decideTask.ts';
import { rules, type House } from './house.ts';

/** Decides a task just signed in, in the portal or through an account; approves unless told otherwise. */
export function decide(
  house: House,
  by: string | { officerId: string; accountId: string },
  decision: Partial<Decision> & { taskId: string },
): Promise<DecisionOutcome> {
  const actor = typeof by === 'string' ? { officerId: by, accountId: null } : by;
  const usual = { version: 1, verdict: 'approve', reason: null, channel: 'web', linkId: null } as const;
  return house.api.as(actor, 'decideTask', (tx) =>
    decideTask(tx, rules, { ...usual, signedInAt: house.clock.at, ...decision }),
  );
}
