import { freezesAccount, type CaseSeverity, type CaseState } from './passwordCase.ts';

/** What a case waits for, each with a deadline of its own. */
export const caseDuties = ['note', 'letter', 'registration', 'reissue', 'review_head', 'review_it'] as const;
export type CaseDuty = (typeof caseDuties)[number];

/** A case as far as its duties depend on it. */
export interface DutyFacts {
  state: CaseState;
  severity: CaseSeverity;
  stated: boolean;
  written: boolean;
  registered: boolean;
  /** Actions that the head, the IT department, have not marked yet. */
  unmarkedByHead: number;
  unmarkedByIt: number;
}

/** Whose duty it is: the head's (and who stands above), or the IT department's. */
export function whoseDuty(duty: CaseDuty): 'head' | 'it' {
  return duty === 'note' || duty === 'letter' || duty === 'review_head' ? 'head' : 'it';
}

/**
 * What a case waits for now. The two reports run side by side (R14: to the head of unit and in writing to the IT department),
 * the written one in two steps; the review begins once the holder works again.
 */
export function dutiesOf(facts: DutyFacts): CaseDuty[] {
  const { state, stated, written, registered } = facts;
  if (state === 'reported') {
    return [...on(!stated, 'note'), ...on(!written, 'letter'), ...on(written && !registered, 'registration')];
  }
  if (state === 'ready' || state === 'prepared') return ['reissue'];
  if (state !== 'reissued' || !freezesAccount(facts.severity)) return [];
  return [...on(facts.unmarkedByHead > 0, 'review_head'), ...on(facts.unmarkedByIt > 0, 'review_it')];
}

const on = (waits: boolean, duty: CaseDuty): CaseDuty[] => (waits ? [duty] : []);
