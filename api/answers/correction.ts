import type { z } from 'zod';
import type { CorrectionListView, CorrectionView } from '../../db/views/corrections.ts';
import type { Actor } from '../../db/transaction.ts';
import { correctionHasEnded } from '../../domain/review/correction.ts';
import type { Rules } from '../../domain/rules.ts';
import type { contract } from '../contract/index.ts';
import { citationAnswer } from './finding.ts';
import { sent } from './sent.ts';

type Row = z.output<NonNullable<typeof contract.listCorrections.answer>>['items'][number];
type Answer = z.output<NonNullable<typeof contract.readCorrection.answer>>;

export const correctionRowAnswer = (view: CorrectionListView): Row => sent(view);

/** A correction with what its reader may do; of a sensitive section the words only where it is open to them. */
export function correctionAnswer(
  { pack }: Rules,
  { accountId }: Actor,
  { view, isHead }: { view: CorrectionView; isHead: boolean },
): Answer {
  const { officerId: _o, workGroup: _w, outcome, reason, statedBy, statedAt, opens, mayWrite, level, note, ...row } = view;
  const writes = mayWrite && accountId !== null && opens && !correctionHasEnded(view.state);
  const stated = outcome !== null && statedBy !== null && statedAt !== null;
  return {
    ...sent(row),
    note: opens ? note : null,
    refusedBecause: opens ? view.refusedBecause : null,
    statement: stated ? { outcome, reason: opens ? (reason ?? '') : '', by: statedBy, at: statedAt.toISOString() } : null,
    escalated: level > 0,
    citation: citationAnswer(view.source === 'review' ? pack.rules.R11 : pack.rules.R12, pack.sources),
    may: { record: writes, state: writes && view.state === 'open', answer: isHead && view.state === 'stated' },
  };
} // prettier-ignore
