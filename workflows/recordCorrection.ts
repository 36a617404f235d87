import { condition, proxyLocalActivities, setHandler } from '@temporalio/workflow';
import type { ReviewActivities } from '../activities/reviewActivities.ts';
import type { CorrectionEnd } from '../domain/review/correction.ts';
import { lookAgainSignal } from './lookAgain.ts';

const rows = proxyLocalActivities<ReviewActivities>({
  startToCloseTimeout: '10 s',
  localRetryThreshold: '10 s',
  retry: { initialInterval: '200 ms', maximumInterval: '1 minute' },
});

/**
 * The correction of a record until it ends (R11, R12), which only people make it do. The workflow id is the correction id.
 * Waits for what was written or falls due, and has it tended: reminders, and the way up.
 */
export async function recordCorrection({ correctionId }: { correctionId: string }): Promise<CorrectionEnd> {
  let written = false;
  setHandler(lookAgainSignal, () => void (written = true));
  for (;;) {
    written = false; // before the rows are read: what is written meanwhile makes one more look
    const view = await rows.tendCorrection({ correctionId });
    if (view.state === 'ended') return view.end;
    if (view.msUntilNextDue === null) await condition(() => written);
    else await condition(() => written, view.msUntilNextDue);
  }
}
