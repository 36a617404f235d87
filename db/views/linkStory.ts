import type { RequestState, TaskOutcome, Verdict } from '../../domain/approval.ts';
import { theRow } from '../rows.ts';
import type { Transaction } from '../transaction.ts';

/** What became of the task that a decision link was about, as far as its officer may know. Instants are texts of PostgreSQL. */
export interface LinkStory {
  requestId: string;
  requestNo: string;
  requestState: RequestState;
  currentVersion: number;
  version: number;
  taskId: string;
  outcome: TaskOutcome | null;
  endedAt: string | null;
  escalatedAt: string | null;
  changedAt: string;
  requesterId: string;
  decision: { officerId: string; verdict: Verdict; at: string; insteadOf: string | null } | null;
  removedAt: string | null;
  removedBecause: 'passed_on' | 'no_longer_approver' | null;
  passedTo: string | null;
}

/** The story of the actor's own link. */
export async function read(tx: Transaction, linkId: string): Promise<LinkStory> {
  const { story } = await theRow<{ story: LinkStory }>(tx, `select link_story(:linkId) as story`, { linkId });
  return story;
}
