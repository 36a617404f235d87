import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { bareApproval, decideUpdate } from '../bareWorkflows.ts';
import { closedLoop, timed } from '../load/closedLoop.ts';
import { countProcessorTime, p50, p95, type Arm } from './arm.ts';
import type { Bare } from './bare.ts';

/** A: start → activity → wait → update with an activity → activity → complete. */
export function bareTemporal({ client, taskQueue, waits }: Bare): Arm {
  return {
    name: 'bareTemporal',
    run: async (turn) => {
      const updates: number[] = [];
      const cpuOf = countProcessorTime();
      const { done, seconds } = await closedLoop(turn, async () => {
        const handle = await startWaiting(client, taskQueue, waits);
        const args: [{ officerId: string }] = [{ officerId: randomUUID() }];
        const verdict = await timed(updates, () => handle.executeUpdate(decideUpdate, { args }));
        const end = await handle.result();
        if (verdict !== 'approve' || end !== 'approved') throw new Error(`a bare flow ended as ${verdict}, ${end}`);
      });
      return {
        'A.whole': done / seconds,
        ...cpuOf('A.cpu', done),
        'A.update.p50': p50(updates),
        'A.update.p95': p95(updates),
      };
    },
  };
}

async function startWaiting(client: Client, taskQueue: string, waits: Bare['waits']) {
  const flowId = randomUUID();
  const waiting = waits(flowId);
  const handle = await client.workflow.start(bareApproval, { workflowId: flowId, taskQueue, args: [{ flowId }] });
  await waiting;
  return handle;
}
