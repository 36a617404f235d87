import {
  isVietnameseWorkingDay,
  officialSwapDays,
  vietnameseCalendar,
  vietnameseDaysOff,
} from '../../domain/holidays.ts';
import { addWorkingMinutes } from '../../domain/workingTime.ts';
import { customs2018 } from './customs2018.ts';

const DAY = 86_400_000;
const shift = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);

/** Days off in a row as they were announced to civil servants, weekends included. */
const announced: [name: string, first: string, last: string][] = [
  ['Tết 2018', '2018-02-14', '2018-02-20'],
  ['Tết 2019', '2019-02-02', '2019-02-10'],
  ['Tết 2020', '2020-01-23', '2020-01-29'],
  ['Tết 2021', '2021-02-10', '2021-02-16'],
  ['Tết 2022', '2022-01-29', '2022-02-06'],
  ['Tết 2023', '2023-01-20', '2023-01-26'],
  ['Tết 2024', '2024-02-08', '2024-02-14'],
  ['Tết 2025', '2025-01-25', '2025-02-02'],
  ['Tết 2026', '2026-02-14', '2026-02-22'],
  ['New Year 2019, with Monday moved to a Saturday', '2018-12-29', '2019-01-01'],
  ['New Year 2022, a Saturday', '2022-01-01', '2022-01-03'],
  ['Giỗ Tổ 2018', '2018-04-25', '2018-04-25'],
  ['Giỗ Tổ 2019, a Sunday', '2019-04-13', '2019-04-15'],
  ['Giỗ Tổ 2020', '2020-04-02', '2020-04-02'],
  ['Giỗ Tổ 2021', '2021-04-21', '2021-04-21'],
  ['Giỗ Tổ 2022, a Sunday', '2022-04-09', '2022-04-11'],
  ['Giỗ Tổ 2024', '2024-04-18', '2024-04-18'],
  ['Giỗ Tổ 2025', '2025-04-05', '2025-04-07'],
  ['Giỗ Tổ 2026, a Sunday', '2026-04-25', '2026-04-27'],
  ['30 April 2018', '2018-04-28', '2018-05-01'],
  ['30 April 2019, with Monday moved to a Saturday', '2019-04-27', '2019-05-01'],
  ['30 April 2021', '2021-04-30', '2021-05-03'],
  ['30 April 2023, with Giỗ Tổ before it', '2023-04-29', '2023-05-03'],
  ['30 April 2024, with Monday moved to a Saturday', '2024-04-27', '2024-05-01'],
  ['30 April 2025, with Friday moved to a Saturday', '2025-04-30', '2025-05-04'],
  ['30 April 2026', '2026-04-30', '2026-05-03'],
  ['National Day 2018, one day, a Sunday', '2018-09-01', '2018-09-03'],
  ['National Day 2020, one day', '2020-09-02', '2020-09-02'],
  ['National Day 2021, two days', '2021-09-02', '2021-09-05'],
  ['National Day 2022', '2022-09-01', '2022-09-04'],
  ['National Day 2023', '2023-09-01', '2023-09-04'],
  ['National Day 2024', '2024-08-31', '2024-09-03'],
  ['National Day 2025', '2025-08-30', '2025-09-02'],
  ['National Day 2026, with Monday moved to a Saturday', '2026-08-29', '2026-09-02'],
];

test.each(announced)('civil servants were off on %s: %s to %s, and at work before and after', (_, first, last) => {
  for (let day = first; day <= last; day = shift(day, 1))
    expect([day, isVietnameseWorkingDay(day)]).toEqual([day, false]);
  expect(isVietnameseWorkingDay(shift(first, -1))).toBe(true);
  expect(isVietnameseWorkingDay(shift(last, 1))).toBe(true);
});

test.each(officialSwapDays)('Saturday $worked was worked for $off', ({ off, worked }) => {
  expect(new Date(worked).getUTCDay()).toBe(6);
  expect([isVietnameseWorkingDay(worked), isVietnameseWorkingDay(off)]).toEqual([true, false]);
});

test.each([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027])(
  'in %d the weekend takes no holiday away: ten days, eleven since 2021 (Labour Code, articles 111.3 and 112)',
  (year) => {
    const isWeekend = (date: string) => [0, 6].includes(new Date(date).getUTCDay());
    const lostWork = vietnameseDaysOff(year).filter(({ date, kind }) => kind !== 'swap' && !isWeekend(date));
    expect(lostWork).toHaveLength(year < 2021 ? 10 : 11);
  },
);

test('days off come in order, each once', () => {
  const dates = vietnameseDaysOff(2026).map(({ date }) => date);
  expect(dates).toEqual([...new Set(dates)].sort());
});

test('a deadline of two working days set on the eve of Tết 2024 falls after it', () => {
  const calendar = vietnameseCalendar(customs2018().calendar);
  const end = addWorkingMinutes(calendar, new Date('2024-02-07T16:00:00+07:00'), 960);
  expect(end).toEqual(new Date('2024-02-16T16:00:00+07:00'));
});
