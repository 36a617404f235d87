import { randomUUID } from 'node:crypto';
import { engineFloor as workflow, goOnSignal } from '../bareWorkflows.ts';
import { closedLoop } from '../load/closedLoop.ts';
import { countProcessorTime, type Arm } from './arm.ts';
import type { Bare } from './bare.ts';

/** F: a workflow that starts, waits with a timer, is signalled and ends. */
export function engineFloor({ client, taskQueue, waits }: Bare): Arm {
  return {
    name: 'engineFloor',
    run: async (turn) => {
      const cpuOf = countProcessorTime();
      const { done, seconds } = await closedLoop(turn, async () => {
        const flowId = randomUUID();
        const waiting = waits(flowId);
        const handle = await client.workflow.start(workflow, { workflowId: flowId, taskQueue, args: [{ flowId }] });
        await waiting;
        await handle.signal(goOnSignal);
        await handle.result();
      });
      return { 'F.whole': done / seconds, ...cpuOf('F.cpu', done) };
    },
  };
}
