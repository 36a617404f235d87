import type { Lifecycle } from '../lifecycle.ts';

/**
 * `open`: waits for the managing unit’s custodian. `stated`: the custodian says that the record was right, or that the paper
 * file was put right; the head confirms it or does not. `withdrawn`: the mismatch was undone before the packet was signed.
 */
export const correctionStates = ['open', 'stated', 'recorded', 'found_right', 'paper_put_right', 'withdrawn'] as const;
export type CorrectionState = (typeof correctionStates)[number];
export const correctionLifecycle: Lifecycle<CorrectionState> = {
  open: ['stated', 'recorded', 'withdrawn'],
  stated: ['open', 'recorded', 'withdrawn', 'found_right', 'paper_put_right'],
  recorded: [],
  found_right: [],
  paper_put_right: [],
  withdrawn: [],
};

/** How a correction ends without a new entry. */
export const correctionOutcomes = ['found_right', 'paper_put_right'] as const;
export type CorrectionOutcome = (typeof correctionOutcomes)[number];
export type CorrectionEnd = 'recorded' | CorrectionOutcome | 'withdrawn';

/** Whether a correction has ended. */
export function correctionHasEnded(state: CorrectionState): state is CorrectionEnd {
  return correctionLifecycle[state].length === 0;
}

/** What the workflow needs of a correction; null where nothing falls due by itself. */
export type CorrectionView = { state: 'open'; msUntilNextDue: number | null } | { state: 'ended'; end: CorrectionEnd };

/** How far an overdue correction has gone: its custodians, also the head, also the superior's head. */
export const HIGHEST_CORRECTION_LEVEL = 2;
