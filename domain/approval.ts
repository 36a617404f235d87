/** How a task ended. `superseded`: the request was edited and is planned anew; `sent_back`: it waits for its requester. */
export type TaskOutcome = 'approved' | 'rejected' | 'sent_back' | 'expired' | 'withdrawn' | 'superseded';

/** How a request ended. */
export type RequestEnd = 'approved' | 'rejected' | 'expired' | 'withdrawn' | 'failed';

export type RequestState = 'submitted' | 'asking' | 'sent_back' | RequestEnd;

/** What the workflow needs of a task: ended, or how long until something falls due (reminder, escalation, expiry). */
export type TaskView = { taskId: string; state: 'open'; msUntilNextDue: number } | EndedTask;
export interface EndedTask {
  taskId: string;
  state: 'ended';
  outcome: TaskOutcome;
  /** How the request ended with it, where that was done in the same transaction. */
  end?: RequestEnd;
}

/** What the workflow needs of a request: its version and the number of its stages, or how it ended. */
export type RequestPlan = { version: number; stages: number } | { ended: RequestEnd };

/** A plan whose first stage has been asked. */
export type AskedPlan = { version: number; stages: number; first: TaskView } | { ended: RequestEnd };

/** A request that was sent back: still waiting (for how long at most), changed, or ended. */
export type SentBackView = { state: 'waiting'; msUntilNextDue: number } | { state: 'changed' };

export type Verdict = 'approve' | 'deny' | 'send_back';

/** The outcome of a task at the first verdict that decides it (quorum one). */
export function outcomeOf(verdict: Verdict): TaskOutcome {
  return { approve: 'approved', deny: 'rejected', send_back: 'sent_back' }[verdict] as TaskOutcome;
}

/** Whether a request's state is final. */
export function hasEnded(state: RequestState): state is RequestEnd {
  return state !== 'submitted' && state !== 'asking' && state !== 'sent_back';
}
