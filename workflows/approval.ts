import { condition, proxyLocalActivities, setHandler } from '@temporalio/workflow';
import type { ApprovalActivities } from '../activities/approvalActivities.ts';
import type { AskedPlan, EndedTask, RequestEnd, TaskView } from '../domain/approval.ts';
import { lookAgainSignal } from './lookAgain.ts';

const rows = proxyLocalActivities<ApprovalActivities>({
  startToCloseTimeout: '10 s',
  // Beyond it a retry waits on a timer of the server, so that a long outage of the database holds no workflow task.
  localRetryThreshold: '10 s',
  retry: { initialInterval: '200 ms', maximumInterval: '1 minute' },
});

type Planned = Exclude<AskedPlan, { ended: RequestEnd }>;

/**
 * A request from its submission to its effect (Decision 240/QĐ-TCHQ, article 7). The workflow id is the request id.
 *
 * The rows decide: this workflow plans, asks, waits, and applies, and after each wait reads what became true.
 */
export async function approval({ requestId }: { requestId: string }): Promise<RequestEnd> {
  let written = false;
  setHandler(lookAgainSignal, () => void (written = true));

  for (;;) {
    written = false; // before the rows are read: what is written meanwhile makes one more look
    const plan = await rows.planAndAsk({ requestId });
    if ('ended' in plan) return plan.ended;
    const last = await askStages(plan);
    if (last.end) return last.end;
    if (last.outcome === 'approved') return rows.applyRequest({ requestId });
    if (last.outcome === 'sent_back') await untilChanged(last.taskId);
    else if (last.outcome !== 'superseded') return rows.closeRequest({ requestId, end: last.outcome });
  }

  /** Asks stage after stage until one does not approve; answers the last task and how it ended. */
  async function askStages({ version, stages, first }: Planned): Promise<EndedTask> {
    let task = await untilEnded(first, stages === 1);
    for (let position = 2; position <= stages && task.outcome === 'approved'; position++) {
      task = await untilEnded(await rows.openTask({ requestId, version, position }), position === stages);
    }
    return task;
  }

  async function untilEnded(task: TaskView, isLast: boolean): Promise<EndedTask> {
    while (task.state === 'open') {
      await untilWrittenOr(task.msUntilNextDue);
      task = await rows.tendTask({ requestId, taskId: task.taskId, isLast });
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
    written = false;
  }
}
