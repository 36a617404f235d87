import { proxyLocalActivities } from '@temporalio/workflow';
import type { ReviewActivities } from '../activities/reviewActivities.ts';

const rows = proxyLocalActivities<ReviewActivities>({
  startToCloseTimeout: '10 s',
  localRetryThreshold: '10 s',
  retry: { initialInterval: '200 ms', maximumInterval: '1 minute' },
});

/** What the schedule starts: writes the campaign of the present period, once, and ends. The campaign is a workflow of its own. */
export async function scheduledReview(): Promise<void> {
  await rows.startScheduledReview();
}
