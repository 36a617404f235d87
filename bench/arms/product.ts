import { closedLoop, timed } from '../load/closedLoop.ts';
import { countProcessorTime, p50, p95, type Arm } from './arm.ts';
import type { Desk } from './desk.ts';

/** B: whole requests, one after the other: submitted, asked, approved, in effect, with the two mails of each. */
export function product(desk: Desk): Arm {
  return {
    name: 'product',
    run: async (turn) => {
      const [submitting, deciding]: [number[], number[]] = [[], []];
      const told: Promise<void>[] = [];
      const cpuOf = countProcessorTime();
      const began = performance.now();
      const { done, seconds } = await closedLoop(turn, async () => {
        const requestId = await timed(submitting, desk.submit);
        const task = await desk.asked(requestId);
        await timed(deciding, () => desk.approve(task));
        await desk.inEffect(requestId);
        told.push(desk.told(requestId));
      });
      await Promise.all(told);
      const secondsWithMails = (performance.now() - began) / 1000;
      await desk.quiet();
      return {
        'B.whole': done / seconds,
        ...cpuOf('B.cpu', done),
        'B.whole.mails': done / secondsWithMails,
        'B.submission.p50': p50(submitting),
        'B.submission.p95': p95(submitting),
        'B.decision.p50': p50(deciding),
        'B.decision.p95': p95(deciding),
      };
    },
  };
}

/** B once more: as many submissions as it accepts, then as many decisions, while the engine follows behind. */
export function productBurst(desk: Desk): Arm {
  return {
    name: 'productBurst',
    run: async (turn) => {
      const [submitting, deciding]: [number[], number[]] = [[], []];
      const requestIds: string[] = [];
      const submitted = await closedLoop(turn, async () => {
        requestIds.push(await timed(submitting, desk.submit));
      });
      const tasks = await Promise.all(requestIds.map(desk.asked));
      const decided = await closedLoop({ ...turn, count: tasks.length, endBy: Infinity }, (index) =>
        timed(deciding, () => desk.approve(tasks[index]!)),
      );
      await Promise.all(requestIds.flatMap((requestId) => [desk.inEffect(requestId), desk.told(requestId)]));
      await desk.quiet();
      return {
        'B.submissions': submitted.done / submitted.seconds,
        'B.burst.submission.p95': p95(submitting),
        'B.decisions': decided.done / decided.seconds,
        'B.burst.decision.p95': p95(deciding),
      };
    },
  };
}
