import {
  allHandlersFinished,
  condition,
  defineSignal,
  defineUpdate,
  proxyActivities,
  proxySinks,
  setHandler,
  type Sinks,
} from '@temporalio/workflow';
import type { BareActivities } from './bare/bareActivities.ts';

/** How the driver learns that a workflow waits, without asking the server for it. */
export interface DriverSinks extends Sinks {
  driver: { waits(workflowId: string): void };
}

const activities = proxyActivities<BareActivities>({ startToCloseTimeout: '30 s' });
const { driver } = proxySinks<DriverSinks>();

export const decideUpdate = defineUpdate<string, [{ officerId: string }]>('decide');
export const goOnSignal = defineSignal('goOn');

const LONG = '1 hour';

/** Arm A: an approval as it is usually written on Temporal, with the decision as an update that runs an activity. */
export async function bareApproval({ flowId }: { flowId: string }): Promise<string> {
  let verdict: string | undefined;
  setHandler(decideUpdate, async ({ officerId }) => {
    const recorded = await activities.recordDecision({ flowId, officerId });
    verdict = recorded;
    return recorded;
  });
  await activities.beginFlow({ flowId });
  driver.waits(flowId);
  await condition(() => verdict !== undefined, LONG);
  const end = await activities.endFlow({ flowId });
  await condition(allHandlersFinished);
  return end;
}

/** Arm F: starts, waits with a timer, is signalled and ends; no activity and no database of ours. */
export async function engineFloor({ flowId }: { flowId: string }): Promise<string> {
  let signalled = false;
  setHandler(goOnSignal, () => void (signalled = true));
  driver.waits(flowId);
  await condition(() => signalled, LONG);
  return 'ended';
}
