import { condition, proxyLocalActivities, setHandler } from '@temporalio/workflow';
import type { ApprovalActivities } from '../activities/approvalActivities.ts';
import type { EndedTask, RequestEnd, TaskView } from '../domain/approval.ts';
import { lookAgainSignal } from './lookAgain.ts';

const rows = proxyLocalActivities<ApprovalActivities>({
  startToCloseTimeout: '10 s',
  // Beyond it a retry waits on a timer of the server, so that a long outage of the database holds no workflow task.
  localRetryThreshold: '10 s',
  retry: { initialInterval: '200 ms', maximumInterval: '1 minute' },
});

/**
 * A request from its submission to its effect (Decision 240/QĐ-TCHQ, article 7). The workflow id is the request id.
 *
 * The rows decide: this workflow plans, asks, waits, and applies, and after each wait reads what became true.
 */
export async function approval({ requestId }: { requestId: string }): Promise<RequestEnd> {
  let written = false;
  setHandler(lookAgainSignal, () => void (written = true));

  for (;;) {
    const plan = await rows.planRequest({ requestId });
    if ('ended' in plan) return plan.ended;
    const last = await askStages(plan);
    if (last.outcome === 'approved') return rows.applyRequest({ requestId });
    if (last.outcome === 'sent_back') await untilChanged(last.taskId);
    else if (last.outcome !== 'superseded') return rows.closeRequest({ requestId, end: last.outcome });
  }

  /** Asks stage after stage until one does not approve; answers the last task and how it ended. */
  async function askStages({ version, stages }: { version: number; stages: number }): Promise<EndedTask> {
    let task: EndedTask = { taskId: '', state: 'ended', outcome: 'approved' };
    for (let position = 1; position <= stages && task.outcome === 'approved'; position++) {
      task = await untilEnded(await rows.openTask({ requestId, version, position }));
    }
    return task;
  }

  async function untilEnded(task: TaskView): Promise<EndedTask> {
    while (task.state === 'open') {
      await untilWrittenOr(task.msUntilNextDue);
      task = await rows.tendTask({ requestId, taskId: task.taskId });
    }
    return task;
  }

  async function untilChanged(taskId: string): Promise<void> {
    let view = await rows.tendSentBack({ requestId, taskId });
    while (view.state === 'waiting') {
      await untilWrittenOr(view.msUntilNextDue);
      view = await rows.tendSentBack({ requestId, taskId });
    }
  }

  async function untilWrittenOr(milliseconds: number): Promise<void> {
    await condition(() => written, milliseconds);
    written = false; // before the row is read: what is written meanwhile makes one more look
  }
}
