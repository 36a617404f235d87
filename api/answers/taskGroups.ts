import type { Rules } from '../../domain/rules.ts';
import { addWorkingMinutes, localIsoDate } from '../../domain/workingTime.ts';

export const taskGroups = ['overdue', 'today', 'week', 'later'] as const;
export type TaskGroup = (typeof taskGroups)[number];

/** Where the groups of an inbox end: overdue at `now`, today at the end of the local day, week after five working days. */
export interface GroupBounds {
  now: Date;
  today: Date;
  week: Date;
}

const WORKING_DAYS = 5;
const MINUTE = 60_000;
const DAY = 86_400_000;

export function groupBounds({ calendar }: Rules, now: Date): GroupBounds {
  const midnight = Date.parse(`${localIsoDate(calendar, now)}T00:00:00Z`) - calendar.utcOffsetMinutes * MINUTE;
  const dayMinutes = calendar.hours.reduce((sum, { from, to }) => sum + to - from, 0);
  const today = new Date(midnight + DAY);
  const week = addWorkingMinutes(calendar, now, WORKING_DAYS * dayMinutes);
  return { now, today, week: week > today ? week : today };
}

export function groupOf({ now, today, week }: GroupBounds, dueAt: Date): TaskGroup {
  if (dueAt < now) return 'overdue';
  if (dueAt < today) return 'today';
  return dueAt < week ? 'week' : 'later';
}

/** The span of due times that a group covers; null is without bound. */
export function spanOf(
  { now, today, week }: GroupBounds,
  group: TaskGroup | undefined,
): { since: Date | null; until: Date | null } {
  const spans = {
    overdue: { since: null, until: now },
    today: { since: now, until: today },
    week: { since: today, until: week },
    later: { since: week, until: null },
  };
  return group ? spans[group] : { since: null, until: null };
}
