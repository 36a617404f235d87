import type { WorkingCalendar } from '../workingTime.ts';
import { localIsoDate } from '../workingTime.ts';
import type { ReviewRule } from './reviewRule.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;
type Zone = Pick<WorkingCalendar, 'utcOffsetMinutes'>;

/** A full hour of the local day that lies so many days after the one of `from`. */
export function localHour(zone: Zone, from: Date, days: number, hour: number): Date {
  const offset = zone.utcOffsetMinutes * MINUTE;
  const midnight = Math.floor((from.getTime() + offset) / DAY) * DAY - offset;
  return new Date(midnight + days * DAY + hour * HOUR);
}

/** When a review that begins now reminds, and when it closes. */
export function courseOf({ course }: ReviewRule, zone: Zone, startedAt: Date): { remindAt: Date[]; closesAt: Date } {
  return {
    remindAt: course.remindOnDays.map((day) => localHour(zone, startedAt, day, course.remindHour)),
    closesAt: localHour(zone, startedAt, course.closeOnDay, course.closeHour),
  };
}

/** The next time at which a running review is looked at although nothing happened: grants end and absences begin by the calendar. */
export function nextLook({ course }: ReviewRule, zone: Zone, at: Date): Date {
  const today = localHour(zone, at, 0, course.remindHour);
  return today > at ? today : localHour(zone, at, 1, course.remindHour);
}

/** The period in which an instant lies, by its first month, such as `2024-10`. */
export function periodOf({ schedule }: ReviewRule, zone: Zone, at: Date): string {
  const [year, month] = localIsoDate(zone, at).split('-').map(Number) as [number, number];
  const first = Math.floor((month - 1) / schedule.periodMonths) * schedule.periodMonths + 1;
  return `${year}-${String(first).padStart(2, '0')}`;
}

const ROMAN = ['I', 'II', 'III', 'IV'];

/** What people call the review of a period: “quý IV/2024” where periods are quarters, else by its first month. */
export function periodTitle({ schedule }: ReviewRule, period: string): { vi: string; en: string } {
  const [year, month] = period.split('-').map(Number) as [number, number];
  if (schedule.periodMonths === 12) return titled(`năm ${year}`, `of ${year}`);
  if (schedule.periodMonths !== 3) return titled(`kỳ ${period.slice(5)}/${year}`, `of ${period.slice(5)}/${year}`);
  const quarter = (month - 1) / 3;
  return titled(`quý ${ROMAN[quarter]}/${year}`, `of quarter ${quarter + 1}, ${year}`);
}

const titled = (vi: string, en: string) => ({ vi: `Rà soát hồ sơ ${vi}`, en: `Review of records ${en}` });
