/** The one time zone of the product. Vietnam has kept +07:00, without summer time, since 1975. */
export const ZONE = 'Asia/Ho_Chi_Minh';
const DAY_MS = 86_400_000;

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

interface Local {
  day: string;
  month: string;
  year: string;
  hour: string;
  minute: string;
}

function local(at: string | Date): Local {
  const found = parts.formatToParts(new Date(at)).map(({ type, value }) => [type, value]);
  return Object.fromEntries(found) as Local;
}

/** `15/10/2024` */
export function formatDay(at: string | Date): string {
  const { day, month, year } = local(at);
  return `${day}/${month}/${year}`;
}

/** `17:00` */
export function formatClock(at: string | Date): string {
  const { hour, minute } = local(at);
  return `${hour}:${minute}`;
}

/** `15/10/2024 17:00` */
export const formatMoment = (at: string | Date): string => `${formatDay(at)} ${formatClock(at)}`;

/** `15/10 17:00`, with the year where it is not this one. */
export function formatShort(at: string | Date, now: Date): string {
  const { day, month, year } = local(at);
  return year === local(now).year ? `${day}/${month} ${formatClock(at)}` : formatMoment(at);
}

/** The local calendar day as `2024-10-15`, the form in which date fields hold it. */
export function calendarDay(at: string | Date): string {
  const { day, month, year } = local(at);
  return `${year}-${month}-${day}`;
}

/** Calendar days from `now` until `at`: 0 today, 1 tomorrow, -1 yesterday. */
export function daysUntil(at: string | Date, now: Date): number {
  return Math.round((Date.parse(calendarDay(at)) - Date.parse(calendarDay(now))) / DAY_MS);
}

/** 0 Sunday … 6 Saturday, by the local calendar. */
export const weekday = (at: string | Date): number => new Date(`${calendarDay(at)}T00:00:00Z`).getUTCDay();

/** The first instant of a calendar day, as the interface wants it. */
export const startOfDay = (day: string): string => new Date(`${day}T00:00:00+07:00`).toISOString();

/** The last second of a calendar day, so that "until 15/04" includes the 15th. */
export const endOfDay = (day: string): string => new Date(`${day}T23:59:59+07:00`).toISOString();

/** A calendar day some months later; the last of the month where it has no such day. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** Calendar days from the first to the second, both included. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;
}
