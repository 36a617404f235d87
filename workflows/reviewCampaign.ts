import { condition, continueAsNew, proxyLocalActivities, setHandler, workflowInfo } from '@temporalio/workflow';
import type { ReviewActivities } from '../activities/reviewActivities.ts';
import { lookAgainSignal } from './lookAgain.ts';

const rows = proxyLocalActivities<ReviewActivities>({
  startToCloseTimeout: '1 minute',
  // Beyond it a retry waits on a timer of the server, so that a long outage of the database holds no workflow task.
  localRetryThreshold: '10 s',
  retry: { initialInterval: '200 ms', maximumInterval: '1 minute' },
});

/** Steps that are taken one after the other before the history begins anew: a campaign of any size has short ones. */
const STEPS_A_RUN = 500;

/**
 * A review of records from its first packet to its close (Decision 240/QĐ-TCHQ, article 10.2, 10.3; R9–R11). The workflow id
 * is the campaign id. Packets and items are rows: this workflow waits for the days of the course and for changes of people,
 * and has one step after the other done.
 */
export async function reviewCampaign({ campaignId }: { campaignId: string }): Promise<'closed'> {
  let written = false;
  setHandler(lookAgainSignal, () => void (written = true));
  for (let steps = 0; steps < STEPS_A_RUN && !workflowInfo().continueAsNewSuggested; steps++) {
    written = false; // before the rows are read: what is written meanwhile makes one more look
    const view = await rows.tendReview({ campaignId });
    if (view.state === 'closed') return 'closed';
    if (!view.more) await condition(() => written, view.msUntilNextDue);
  }
  return continueAsNew<typeof reviewCampaign>({ campaignId });
}
