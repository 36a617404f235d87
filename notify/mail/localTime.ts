import { dateOf, dayMonthOf, timeOf, weekdayOf } from '../../domain/localTime.ts';

/** `17:00 15/10` in Viet Nam, where the year is clear. */
export function shortMomentOf(at: Date): string {
  return `${timeOf(at)} ${dayMonthOf(at)}`;
}

/** `17:00 thứ Ba, 15/10/2024` in Viet Nam; `weekdays` from Sunday. A mail is read later than it is written, so it never says "today". */
export function momentOf(at: Date, weekdays: readonly string[]): string {
  return `${timeOf(at)} ${weekdays[weekdayOf(at)] ?? ''}, ${dateOf(at)}`;
}
