const ZONE = 'Asia/Ho_Chi_Minh';
const digits = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

const DAY_MS = 24 * 60 * 60 * 1000;

function part(at: Date, type: Intl.DateTimeFormatPartTypes): string {
  return digits.formatToParts(at).find((one) => one.type === type)?.value ?? '';
}

/** `15/10/2024` in Viet Nam. */
export function dateOf(at: Date): string {
  return `${part(at, 'day')}/${part(at, 'month')}/${part(at, 'year')}`;
}

/** `15/10` in Viet Nam. */
export function dayMonthOf(at: Date): string {
  return `${part(at, 'day')}/${part(at, 'month')}`;
}

/** `17:00` in Viet Nam. */
export function timeOf(at: Date): string {
  return `${part(at, 'hour')}:${part(at, 'minute')}`;
}

/** `09:44:07` in Viet Nam. */
export function timeToSecondOf(at: Date): string {
  return `${timeOf(at)}:${part(at, 'second')}`;
}

/** The day of the week in Viet Nam, 0 Sunday to 6 Saturday. */
export function weekdayOf(at: Date): number {
  const noon = new Date(`${part(at, 'year')}-${part(at, 'month')}-${part(at, 'day')}T12:00:00Z`);
  return noon.getUTCDay();
}

/** On which day `at` falls, seen from `now`, by the calendar of Viet Nam. */
export function dayFrom(now: Date, at: Date): 'yesterday' | 'today' | 'tomorrow' | 'other' {
  const day = dateOf(at);
  if (day === dateOf(now)) return 'today';
  if (day === dateOf(new Date(now.getTime() + DAY_MS))) return 'tomorrow';
  if (day === dateOf(new Date(now.getTime() - DAY_MS))) return 'yesterday';
  return 'other';
}
