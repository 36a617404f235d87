/** A bound that a ratio is meant to keep. */
export type Aim = { atLeast: number } | { atMost: number };

/** What the arms measure, and in which unit. The letter before the point is the arm. */
export const MEASURES = {
  'A.whole': { what: 'bare Temporal: whole flows', unit: '1/s' },
  'A.cpu': { what: 'bare Temporal: processor time of all parts for a whole flow', unit: 'ms' },
  'A.update.p50': { what: 'bare Temporal: update with an activity', unit: 'ms' },
  'A.update.p95': { what: 'bare Temporal: update with an activity', unit: 'ms' },
  'B.whole': { what: 'this product: whole requests, submitted to in effect', unit: '1/s' },
  'B.whole.mails': { what: 'this product: whole requests, until the last of their mails arrived', unit: '1/s' },
  'B.cpu': { what: 'this product: processor time of all parts for a whole request', unit: 'ms' },
  'B.submission.p50': { what: 'this product: POST a request, within whole requests', unit: 'ms' },
  'B.submission.p95': { what: 'this product: POST a request, within whole requests', unit: 'ms' },
  'B.decision.p50': { what: 'this product: POST a decision, within whole requests', unit: 'ms' },
  'B.decision.p95': { what: 'this product: POST a decision, within whole requests', unit: 'ms' },
  'B.submissions': { what: 'this product: accepted submissions, the engine following', unit: '1/s' },
  'B.decisions': { what: 'this product: accepted decisions, the engine following', unit: '1/s' },
  'B.burst.submission.p95': { what: 'this product: POST a request, nothing but submissions', unit: 'ms' },
  'B.burst.decision.p95': { what: 'this product: POST a decision, nothing but decisions', unit: 'ms' },
  'E.submissions': { what: 'bare Express: submissions', unit: '1/s' },
  'E.decisions': { what: 'bare Express: decisions', unit: '1/s' },
  'E.submission.p50': { what: 'bare Express: POST a request', unit: 'ms' },
  'E.submission.p95': { what: 'bare Express: POST a request', unit: 'ms' },
  'E.decision.p50': { what: 'bare Express: POST a decision', unit: 'ms' },
  'E.decision.p95': { what: 'bare Express: POST a decision', unit: 'ms' },
  'F.whole': { what: 'the engine’s floor: start, timer, signal, end', unit: '1/s' },
  'F.cpu': { what: 'the engine’s floor: processor time of all parts for a whole flow', unit: 'ms' },
} as const;
export type MeasureId = keyof typeof MEASURES;

/** One measure over another of the same round, at the levels where the aim is set. */
export interface Ratio {
  id: string;
  what: string;
  over: MeasureId;
  under: MeasureId;
  /** Null where it only explains another. */
  aim: Aim | null;
  levels: readonly number[];
}

export const RATIOS: readonly Ratio[] = [
  {
    id: 'B/A.whole',
    what: 'whole requests a second, product over bare Temporal',
    over: 'B.whole',
    under: 'A.whole',
    aim: { atLeast: 1.2 },
    levels: [8],
  },
  {
    id: 'B/F.whole',
    what: 'whole requests a second, product over the engine’s floor',
    over: 'B.whole',
    under: 'F.whole',
    aim: { atLeast: 0.5 },
    levels: [8],
  },
  {
    id: 'B/A.cpu',
    what: 'processor time of a whole, product over bare Temporal',
    over: 'B.cpu',
    under: 'A.cpu',
    aim: null,
    levels: [8],
  },
  {
    id: 'B/F.cpu',
    what: 'processor time of a whole, product over the engine’s floor',
    over: 'B.cpu',
    under: 'F.cpu',
    aim: null,
    levels: [8],
  },
  {
    id: 'B/A.decision.p95',
    what: 'decision p95, product over bare Temporal’s update',
    over: 'B.decision.p95',
    under: 'A.update.p95',
    aim: { atMost: 0.15 },
    levels: [8, 32],
  },
  {
    id: 'B/E.decision.p95',
    what: 'decision p95 within whole requests, product over bare Express',
    over: 'B.decision.p95',
    under: 'E.decision.p95',
    aim: { atMost: 2 },
    levels: [8, 32],
  },
  {
    id: 'B/E.burst.decision.p95',
    what: 'decision p95, nothing but decisions, product over bare Express',
    over: 'B.burst.decision.p95',
    under: 'E.decision.p95',
    aim: { atMost: 2 },
    levels: [8, 32],
  },
  {
    id: 'B/E.submissions',
    what: 'accepted submissions a second, product over bare Express',
    over: 'B.submissions',
    under: 'E.submissions',
    aim: { atLeast: 0.5 },
    levels: [8, 32],
  },
  {
    id: 'B/E.decisions',
    what: 'accepted decisions a second, product over bare Express',
    over: 'B.decisions',
    under: 'E.decisions',
    aim: { atLeast: 0.5 },
    levels: [8, 32],
  },
];
