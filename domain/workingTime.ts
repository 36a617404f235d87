/**
 * Working time: the instants that lie within the working hours of a working day. Deadlines, reminders and escalations
 * count in it. Pure; the days come from the calendar that is handed in (see holidays.ts).
 */
export interface WorkingCalendar {
  timeZone: string;
  /** Minutes that local time is ahead of UTC. A datum and no constant: Vietnam is +420 and keeps no summer time. */
  utcOffsetMinutes: number;
  /** Minutes of the local day, ascending, not overlapping. */
  hours: readonly WorkingSpan[];
  /** @param localIsoDate such as `2026-02-17` */
  isWorkingDay(localIsoDate: string): boolean;
}

/** From `from` until `to`, in minutes after local midnight; 480–720 is 08:00–12:00. */
export interface WorkingSpan {
  from: number;
  to: number;
}

const MINUTE = 60_000;
const DAY = 86_400_000;
/** No real calendar rests this long: beyond it the calendar is broken, and a loop would never end. */
const LONGEST_REST_DAYS = 60;

/** Minutes after midnight of a clock time such as `08:00`. @throws RangeError when it is none. */
export function minutesOfDay(clockTime: string): number {
  const match = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(clockTime);
  const minutes = match ? Number(match[1]) * 60 + Number(match[2]) : NaN;
  if (!(minutes <= 1440)) throw new RangeError(`not a time of day: ${clockTime}`);
  return minutes;
}

/**
 * The first instant at or after `from` by which `minutes` of working time have passed. It always lies within working
 * hours, their end included: 480 minutes from Monday 08:00 end on Monday 17:00. With 0 it is `from` itself, or the next
 * start of work when `from` lies outside working hours.
 *
 * @throws RangeError when `minutes` is negative or no number, when `from` is no date, or when the calendar has no working time
 */
export function addWorkingMinutes(calendar: WorkingCalendar, from: Date, minutes: number): Date {
  const start = checkedTime(from);
  if (!(minutes >= 0 && Number.isFinite(minutes))) throw new RangeError(`not a length of working time: ${minutes}`);
  let left = Math.round(minutes * MINUTE);
  let rested = 0;
  for (let midnight = localMidnight(calendar, start); rested <= LONGEST_REST_DAYS; midnight += DAY) {
    const spans = spansOn(calendar, midnight);
    rested = spans.length === 0 ? rested + 1 : 0;
    for (const span of spans) {
      if (span.to < start) continue;
      const begin = Math.max(span.from, start);
      if (left <= span.to - begin) return new Date(begin + left);
      left -= span.to - begin;
    }
  }
  throw new RangeError(`the calendar has no working time in ${LONGEST_REST_DAYS} days`);
}

/**
 * The working time from `from` to `to`, in minutes (a fraction where they are not whole minutes); negative when `to` is
 * the earlier one, so that what is overdue counts below zero.
 *
 * @throws RangeError when one of them is no date
 */
export function workingMinutesBetween(calendar: WorkingCalendar, from: Date, to: Date): number {
  const [start, end] = [checkedTime(from), checkedTime(to)];
  if (end < start) return 0 - workingMinutesBetween(calendar, to, from); // 0 - 0 is 0, and -0 is not
  let worked = 0;
  for (let midnight = localMidnight(calendar, start); midnight < end; midnight += DAY) {
    for (const span of spansOn(calendar, midnight)) {
      worked += Math.max(0, Math.min(span.to, end) - Math.max(span.from, start));
    }
  }
  return worked / MINUTE;
}

/** The local date of an instant, such as `2026-02-17`. */
export function localIsoDate(calendar: Pick<WorkingCalendar, 'utcOffsetMinutes'>, at: Date): string {
  return new Date(at.getTime() + calendar.utcOffsetMinutes * MINUTE).toISOString().slice(0, 10);
}

/** The instant at which the local day of `time` began. */
function localMidnight({ utcOffsetMinutes }: WorkingCalendar, time: number): number {
  const offset = utcOffsetMinutes * MINUTE;
  return Math.floor((time + offset) / DAY) * DAY - offset;
}

/** The working spans of the local day that begins at `midnight`, as instants. */
function spansOn(calendar: WorkingCalendar, midnight: number): WorkingSpan[] {
  if (!calendar.isWorkingDay(localIsoDate(calendar, new Date(midnight)))) return [];
  return calendar.hours.map(({ from, to }) => ({ from: midnight + from * MINUTE, to: midnight + to * MINUTE }));
}

function checkedTime(date: Date): number {
  const time = date.getTime();
  if (Number.isNaN(time)) throw new RangeError('not a date');
  return time;
}
