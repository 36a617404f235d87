import type { RequestState, TaskOutcome } from './approval.ts';

/**
 * What a row may become from each of its states; nothing where the state is final. Keeping its state is no transition: a
 * request that is edited before it was planned stays `submitted`, a reminded task stays `open`.
 */
export type Lifecycle<State extends string> = Readonly<Record<State, readonly State[]>>;

/** A task is open, or it has ended in one of several ways. */
export type TaskState = 'open' | TaskOutcome;
/** Sent, not needed any more, or refused for good; a message that is put off stays `due`. */
export type MessageState = 'due' | 'sent' | 'dropped' | 'failed';
/** Of the row. From when to when it is in force are columns of it, asked when it is used; no clock changes its state. */
export type GrantState = 'granted' | 'ended';
export type SessionState = 'live' | 'ended';
/** Its expiry is a column, as a grant's. */
export type LinkState = 'live' | 'used' | 'dead';
/** Of a chat that is, or is to be, an officer's; the expiry of its code is a column. */
export type ChatIdentityState = 'asked' | 'linked' | 'ended';

/** A request: an edit plans it anew, wherever it waits (`asking`, `sent_back`). */
export const requestLifecycle: Lifecycle<RequestState> = {
  submitted: ['asking', 'withdrawn', 'failed'],
  asking: ['submitted', 'sent_back', 'approved', 'rejected', 'expired', 'withdrawn', 'failed'],
  sent_back: ['submitted', 'withdrawn', 'expired'],
  approved: [],
  rejected: [],
  expired: [],
  withdrawn: [],
  failed: [],
};

/** A task ends once: by the decision, by the clock, or because its request was withdrawn or edited. */
export const taskLifecycle: Lifecycle<TaskState> = {
  open: ['approved', 'rejected', 'sent_back', 'expired', 'withdrawn', 'superseded'],
  approved: [],
  rejected: [],
  sent_back: [],
  expired: [],
  withdrawn: [],
  superseded: [],
};

export const messageLifecycle: Lifecycle<MessageState> = {
  due: ['sent', 'dropped', 'failed'],
  sent: [],
  dropped: [],
  failed: [],
};

/** A grant that was ended is granted anew by another request, never revived. */
export const grantLifecycle: Lifecycle<GrantState> = { granted: ['ended'], ended: [] };

export const sessionLifecycle: Lifecycle<SessionState> = { live: ['ended'], ended: [] };

/** A link that was used is not killed, and a dead one is not used. */
export const linkLifecycle: Lifecycle<LinkState> = { live: ['used', 'dead'], used: [], dead: [] };

/** Asked for, then proved from both sides; whoever was unlinked is linked anew as another. */
export const chatIdentityLifecycle: Lifecycle<ChatIdentityState> = {
  asked: ['linked', 'ended'],
  linked: ['ended'],
  ended: [],
};

/** Whether a row may go from one state to another. The database refuses what this does not know (`009_lifecycle`). */
export function mayBecome<State extends string>(lifecycle: Lifecycle<State>, from: State, to: State): boolean {
  return lifecycle[from].includes(to);
}

/** Whether nothing leads out of a state. */
export function isFinal<State extends string>(lifecycle: Lifecycle<State>, state: State): boolean {
  return lifecycle[state].length === 0;
}
