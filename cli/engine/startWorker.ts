import { type NativeConnection, Worker } from '@temporalio/worker';
import type { ApprovalActivities } from '../../activities/approvalActivities.ts';
import type { MessageActivities } from '../../activities/messageActivities.ts';
import type { PasswordCaseActivities } from '../../activities/passwordCaseActivities.ts';
import type { ReviewActivities } from '../../activities/reviewActivities.ts';
import { workflowBundle } from './workflowBundle.ts';

export interface WorkerParts {
  connection: NativeConnection;
  namespace: string;
  taskQueue: string;
  activities: ApprovalActivities & PasswordCaseActivities & ReviewActivities & MessageActivities;
}

/** A Temporal worker with all our workflows and effects; `shutdown` lets what has begun end. */
export async function startWorker(
  parts: WorkerParts,
): Promise<{ running: Promise<void>; shutdown: () => Promise<void> }> {
  const worker = await Worker.create({
    ...parts,
    workflowBundle: await workflowBundle(),
    shutdownGraceTime: '10 s',
    maxCachedWorkflows: 500,
    maxConcurrentLocalActivityExecutions: 20,
  });
  const running = worker.run();
  return {
    running,
    shutdown: async () => {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await running;
    },
  };
}
