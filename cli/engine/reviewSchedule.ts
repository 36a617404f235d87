import {
  ScheduleAlreadyRunning,
  ScheduleNotFoundError,
  ScheduleOverlapPolicy,
  type Client,
  type ScheduleOptions,
} from '@temporalio/client';
import type { Rules } from '../../domain/rules.ts';

/** One in every namespace, under one name. */
export const REVIEW_SCHEDULE = 'scheduledReview';

type Schedule = Pick<ScheduleOptions, 'spec' | 'action' | 'policies' | 'state'>;

/**
 * Brings the schedule of reviews (R10) in line with the rule pack: makes it, or gives it the days that the pack has now. Each
 * worker does so when it starts; however many at once, there is one schedule, and what it starts writes one campaign a period.
 */
export async function reconcileReviewSchedule(input: { client: Client; taskQueue: string; rules: Rules }): Promise<void> {
  const { client } = input;
  const wanted = scheduleOf(input);
  try {
    await client.schedule.getHandle(REVIEW_SCHEDULE).update((there) => ({ ...wanted, state: there.state }));
  } catch (error) {
    if (!(error instanceof ScheduleNotFoundError)) throw error;
    await client.schedule.create({ scheduleId: REVIEW_SCHEDULE, ...wanted }).catch((late: unknown) => {
      if (!(late instanceof ScheduleAlreadyRunning)) throw late; // another worker was faster, with the same pack
    });
  }
} // prettier-ignore

function scheduleOf({ taskQueue, rules: { pack } }: { taskQueue: string; rules: Rules }) {
  const { periodMonths, startDay, hour } = pack.reviews.schedule;
  return {
    spec: {
      calendars: [
        { month: { start: 'JANUARY', end: 'DECEMBER', step: periodMonths }, dayOfMonth: startDay, hour, minute: 0, second: 0 },
      ],
      timezone: pack.calendar.timeZone,
    },
    action: { type: 'startWorkflow', workflowType: 'scheduledReview', workflowId: REVIEW_SCHEDULE, taskQueue, args: [] },
    // A start that was missed is made up for; one that finds another under way is not left out: both write the same campaign.
    policies: { overlap: ScheduleOverlapPolicy.ALLOW_ALL, catchupWindow: '7 days' },
  } as const satisfies Schedule;
} // prettier-ignore
