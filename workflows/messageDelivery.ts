import { condition, continueAsNew, proxyActivities, setHandler, workflowInfo } from '@temporalio/workflow';
import type { MessageActivities } from '../activities/messageActivities.ts';
import type { MessageChannel } from '../domain/messageChannel.ts';
import { lookAgainSignal } from './lookAgain.ts';

const { deliverMessages } = proxyActivities<MessageActivities>({
  startToCloseTimeout: '5 minutes',
  // A worker that was killed says nothing: so long its messages wait before another takes over.
  heartbeatTimeout: '10 s',
  // The activity itself puts failed messages off; it fails only where the database does, and then not without limit.
  retry: { initialInterval: '1 s', maximumInterval: '1 minute' },
});

/** Carries every message of one channel, for ever: sends what is due, sleeps until the next is due or it is woken. */
export async function messageDelivery({ channel }: { channel: MessageChannel }): Promise<void> {
  let woken = false;
  setHandler(lookAgainSignal, () => void (woken = true));
  while (!workflowInfo().continueAsNewSuggested) {
    woken = false; // before the rows are read: what is written meanwhile makes one more round
    const { msUntilNextDue } = await deliverMessages({ channel });
    await condition(() => woken || workflowInfo().continueAsNewSuggested, msUntilNextDue);
  }
  await continueAsNew<typeof messageDelivery>({ channel });
}
