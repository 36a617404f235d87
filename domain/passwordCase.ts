import type { Lifecycle } from './lifecycle.ts';

/** What is reported of a password (Decision 240/QĐ-TCHQ, article 10.6; R14): the gravest last. */
export const caseSeverities = ['lost', 'suspected', 'compromised'] as const;
export type CaseSeverity = (typeof caseSeverities)[number];

/**
 * `reported`: the head's note and the written report are awaited. `ready`: both are there, a new password may be issued.
 * `prepared`: one IT officer has prepared it. `confirmed`: another has confirmed it, the holder has the link. `reissued`: the
 * holder has chosen a password. `reviewed`: every action in question was looked at.
 */
export const caseStates = [
  'reported', 'ready', 'prepared', 'confirmed', 'reissued', 'reviewed',
  'closed', 'false_report', 'account_withdrawn', 'handed_over',
] as const; // prettier-ignore
export type CaseState = (typeof caseStates)[number];

/** How a case ended. `handed_over`: its holder left, and the account went to another, with a new password. */
export type CaseEnd = 'closed' | 'false_report' | 'account_withdrawn' | 'handed_over';

const OTHER_ENDS = ['account_withdrawn', 'handed_over'] as const;

/** A report is false only while the old password may still come back: once a new one is on its way, it does not. */
export const passwordCaseLifecycle: Lifecycle<CaseState> = {
  reported: ['ready', 'false_report', ...OTHER_ENDS],
  ready: ['prepared', 'false_report', ...OTHER_ENDS],
  prepared: ['ready', 'confirmed', 'false_report', ...OTHER_ENDS],
  confirmed: ['ready', 'reissued', ...OTHER_ENDS],
  reissued: ['reviewed', 'closed'],
  reviewed: ['closed'],
  closed: [],
  false_report: [],
  account_withdrawn: [],
  handed_over: [],
};

/** Whether a report shuts the account at once: a password that others may know does, one that nobody knows does not. */
export function freezesAccount(severity: CaseSeverity): boolean {
  return severity !== 'lost';
}

/** The graver of two: a second report raises a case and never lowers it. */
export function graver(one: CaseSeverity, other: CaseSeverity): CaseSeverity {
  return caseSeverities.indexOf(one) >= caseSeverities.indexOf(other) ? one : other;
}

/** Whether a case has ended. */
export function caseHasEnded(state: CaseState): state is CaseEnd {
  return passwordCaseLifecycle[state].length === 0;
}

/** What the workflow needs of a case: how it ended, or for how long nothing falls due; null where nothing will by itself. */
export type CaseView = { state: 'open'; msUntilNextDue: number | null } | { state: 'ended'; end: CaseEnd };

/** What head and IT department say of an action in the time in question. */
export const itemMarks = ['known', 'foreign'] as const;
export type ItemMark = (typeof itemMarks)[number];
