import Holidays from 'date-holidays';
import { minutesOfDay, type WorkingCalendar } from './workingTime.ts';

/** A day off that is no plain weekend. `substitute`: for a weekly day of rest that fell on a holiday; `swap`: worked on another day. */
export interface DayOff {
  date: string;
  kind: 'holiday' | 'substitute' | 'swap';
  name: string;
}

/** The hours of a pack's calendar, as clock times. */
export interface CalendarSettings {
  timeZone: string;
  utcOffsetMinutes: number;
  hours: readonly { from: string; to: string }[];
}

/**
 * What the Government settles each year for civil servants: how many of the five days of Tết lie before its first day,
 * and on which side of 2 September the second day of the National Day lies (two days since 2021).
 * From the yearly announcements (Notice 573/TB-VPCP for 2018, 3238/TB-LĐTBXH for 2019, and so on).
 */
export const officialArrangements: Readonly<
  Record<number, { tetDaysBefore: 1 | 2; nationalDay?: 'before' | 'after' }>
> = {
  2018: { tetDaysBefore: 2 },
  2019: { tetDaysBefore: 1 },
  2020: { tetDaysBefore: 2 },
  2021: { tetDaysBefore: 2, nationalDay: 'after' },
  2022: { tetDaysBefore: 1, nationalDay: 'before' },
  2023: { tetDaysBefore: 2, nationalDay: 'before' },
  2024: { tetDaysBefore: 2, nationalDay: 'after' },
  2025: { tetDaysBefore: 2, nationalDay: 'before' },
  2026: { tetDaysBefore: 1, nationalDay: 'before' },
};

/** Assumed for a year that is not settled yet; add the year above once it is. */
const unsettled = { tetDaysBefore: 1, nationalDay: 'before' } as const;

/**
 * Working days that the Government moved to a Saturday. Left out because no adopted text was at hand: the exchange
 * proposed for Friday 2 January 2026, and 24 November (Vietnam Culture Day, proposed as a holiday from 2026).
 */
export const officialSwapDays: readonly { off: string; worked: string }[] = [
  { off: '2018-12-31', worked: '2019-01-05' },
  { off: '2019-04-29', worked: '2019-05-04' },
  { off: '2024-04-29', worked: '2024-05-04' },
  { off: '2025-05-02', worked: '2025-04-26' },
  { off: '2026-08-31', worked: '2026-08-22' },
];

const library = new Holidays('VN', { languages: 'vi', types: ['public'] });
const daysOffByYear = new Map<number, ReadonlyMap<string, DayOff>>();

/** The days off of a year, in order, weekends left out unless a holiday fell on one. Labour Code 2019, articles 111.3 and 112. */
export function vietnameseDaysOff(year: number): DayOff[] {
  return [...daysOffOf(year).values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Whether civil servants work on that local day, such as `2026-02-17`. */
export function isVietnameseWorkingDay(localIsoDate: string): boolean {
  return !isDayOfRest(localIsoDate) && !daysOffOf(Number(localIsoDate.slice(0, 4))).has(localIsoDate);
}

/** The calendar in which deadlines count: a pack's hours on the working days of Vietnamese civil servants. */
export function vietnameseCalendar({ timeZone, utcOffsetMinutes, hours }: CalendarSettings): WorkingCalendar {
  const spans = hours.map(({ from, to }) => ({ from: minutesOfDay(from), to: minutesOfDay(to) }));
  return { timeZone, utcOffsetMinutes, hours: spans, isWorkingDay: isVietnameseWorkingDay };
}

function daysOffOf(year: number): ReadonlyMap<string, DayOff> {
  const known = daysOffByYear.get(year);
  if (known) return known;
  const days = new Map(statutoryHolidays(year).map((day) => [day.date, day]));
  for (const { off } of officialSwapDays) {
    if (off.startsWith(`${year}-`)) days.set(off, { date: off, kind: 'swap', name: 'Nghỉ hoán đổi' });
  }
  addSubstitutes(days);
  daysOffByYear.set(year, days);
  return days;
}

/** The holidays of article 112 themselves: 1 January, Tết (five days), Giỗ Tổ, 30 April, 1 May, National Day. */
function statutoryHolidays(year: number): DayOff[] {
  const { tetDaysBefore, nationalDay } = { ...unsettled, ...officialArrangements[year] };
  return library.getHolidays(year).flatMap(({ rule, name, date }) => {
    const day = date.slice(0, 10);
    if (rule.includes('1 day before')) return []; // the library's fixed 1 + 4 days; the settled ones follow from the first day
    if (rule.includes('1-0-1')) return holidaysFrom(addDays(day, -tetDaysBefore), 5, name);
    if (rule !== '09-02' || year < 2021) return holidaysFrom(day, 1, name);
    return holidaysFrom(nationalDay === 'before' ? addDays(day, -1) : day, 2, name);
  });
}

/** Article 111.3: a weekly day of rest that falls on a holiday is made up for on the next working day. */
function addSubstitutes(days: Map<string, DayOff>): void {
  const lost = [...days.values()].filter(({ date, kind }) => kind === 'holiday' && isDayOfRest(date));
  for (const { date, name } of lost.sort((a, b) => (a.date < b.date ? -1 : 1))) {
    let next = addDays(date, 1);
    while (days.has(next) || isDayOfRest(next)) next = addDays(next, 1);
    days.set(next, { date: next, kind: 'substitute', name: `Nghỉ bù ${name}` });
  }
}

function isDayOfRest(date: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return (weekday === 0 || weekday === 6) && !officialSwapDays.some(({ worked }) => worked === date);
}

function holidaysFrom(first: string, count: number, name: string): DayOff[] {
  return Array.from({ length: count }, (_, i) => ({ date: addDays(first, i), kind: 'holiday' as const, name }));
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
