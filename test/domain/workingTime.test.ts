import fc from 'fast-check';
import {
  addWorkingMinutes,
  localIsoDate,
  minutesOfDay,
  workingMinutesBetween,
  type WorkingCalendar,
} from '../../domain/workingTime.ts';

const MINUTE = 60_000;

/** Monday to Friday, 08:00–12:00 and 13:00–17:00, without holidays. */
const office: WorkingCalendar = {
  timeZone: 'Asia/Ho_Chi_Minh',
  utcOffsetMinutes: 420,
  hours: [
    { from: 480, to: 720 },
    { from: 780, to: 1020 },
  ],
  isWorkingDay: (date) => ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()),
};
const local = (text: string): Date => new Date(`${text}+07:00`);

describe('addWorkingMinutes', () => {
  test.each([
    ['a whole day ends when the office closes', '2024-10-14T08:00', 480, '2024-10-14T17:00'],
    ['lunch does not count', '2024-10-14T11:30', 60, '2024-10-14T13:30'],
    ['Friday afternoon goes on on Monday', '2024-10-18T16:30', 60, '2024-10-21T08:30'],
    ['what comes in at night begins in the morning', '2024-10-14T22:15', 0, '2024-10-15T08:00'],
    ['nothing to add stays where work is going on', '2024-10-14T09:42', 0, '2024-10-14T09:42'],
    ['the end of the day is still within it', '2024-10-14T17:00', 0, '2024-10-14T17:00'],
  ])('%s', (_, from, minutes, end) => {
    expect(addWorkingMinutes(office, local(from), minutes)).toEqual(local(end));
  });

  test('refuses a negative length, a date that is none, and a calendar that never works', () => {
    expect(() => addWorkingMinutes(office, local('2024-10-14T08:00'), -1)).toThrow(RangeError);
    expect(() => addWorkingMinutes(office, local('2024-10-14T08:00'), Infinity)).toThrow(RangeError);
    expect(() => addWorkingMinutes(office, new Date(NaN), 1)).toThrow(RangeError);
    expect(() => workingMinutesBetween(office, new Date(), new Date(NaN))).toThrow(RangeError);
    const resting = { ...office, isWorkingDay: () => false };
    expect(() => addWorkingMinutes(resting, local('2024-10-14T08:00'), 1)).toThrow('no working time');
  });

  test('ten years of working time come out again', () => {
    const from = local('2018-01-02T10:00');
    const minutes = 2600 * 480;
    const end = addWorkingMinutes(office, from, minutes);
    expect(localIsoDate(office, end)).toBe('2027-12-21');
    expect(workingMinutesBetween(office, from, end)).toBe(minutes);
  });
});

test('what is overdue counts below zero', () => {
  expect(workingMinutesBetween(office, local('2024-10-14T09:00'), local('2024-10-11T16:00'))).toBe(-120);
});

test('a time of day is read strictly', () => {
  expect(minutesOfDay('08:00')).toBe(480);
  expect(minutesOfDay('24:00')).toBe(1440);
  for (const wrong of ['8:00', '24:01', '25:00', '08:60', '']) expect(() => minutesOfDay(wrong)).toThrow(RangeError);
});

/** Any calendar that works at least one weekday: hours, weekdays, holidays and time zone at random. */
const calendars: fc.Arbitrary<WorkingCalendar> = fc
  .record({
    utcOffsetMinutes: fc.integer({ min: -48, max: 56 }).map((quarters) => quarters * 15),
    marks: fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 6 }),
    weekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
    holidays: fc.uniqueArray(fc.integer({ min: 1, max: 28 })),
  })
  .map(({ utcOffsetMinutes, marks, weekdays, holidays }) => {
    const sorted = marks.sort((a, b) => a - b);
    return {
      timeZone: 'test',
      utcOffsetMinutes,
      hours: Array.from({ length: Math.floor(sorted.length / 2) }, (_, i) => ({
        from: sorted[2 * i]!,
        to: sorted[2 * i + 1]!,
      })),
      // Holidays in February only, so that each calendar works sometimes.
      isWorkingDay: (date: string) =>
        weekdays.includes(new Date(`${date}T00:00:00Z`).getUTCDay()) &&
        !(date.slice(5, 7) === '02' && holidays.includes(Number(date.slice(8)))),
    };
  });
const wholeMinutes = fc.integer({ min: 0, max: 45 * 1440 }).map((m) => new Date(Date.UTC(2024, 0, 15) + m * MINUTE));
const instants = fc.integer({ min: 0, max: 45 * 86_400_000 }).map((ms) => new Date(Date.UTC(2024, 0, 15) + ms));
const lengths = fc.integer({ min: 0, max: 2000 });

/** The second formulation: is this very minute worked? */
function isWorked(calendar: WorkingCalendar, time: number): boolean {
  const shifted = new Date(time + calendar.utcOffsetMinutes * MINUTE);
  const minute = shifted.getUTCHours() * 60 + shifted.getUTCMinutes();
  return (
    calendar.isWorkingDay(shifted.toISOString().slice(0, 10)) &&
    calendar.hours.some(({ from, to }) => from <= minute && minute < to)
  );
}

function walk(calendar: WorkingCalendar, from: Date, minutes: number): Date {
  let time = from.getTime();
  for (let left = minutes; left > 0; time += MINUTE) if (isWorked(calendar, time)) left -= 1;
  return new Date(time);
}

describe('on any calendar, working time', () => {
  test('is what a walk minute by minute finds', () => {
    const short = fc.integer({ min: 1, max: 600 });
    fc.assert(
      fc.property(calendars, wholeMinutes, short, (calendar, from, minutes) => {
        fc.pre(calendar.hours.reduce((sum, { from: a, to: b }) => sum + b - a, 0) >= 120);
        expect(addWorkingMinutes(calendar, from, minutes)).toEqual(walk(calendar, from, minutes));
      }),
      { numRuns: 200 },
    );
  });

  test('is counted as a count minute by minute does', () => {
    const near = fc.integer({ min: 0, max: 8 * 1440 });
    fc.assert(
      fc.property(calendars, wholeMinutes, near, (calendar, from, span) => {
        const to = new Date(from.getTime() + span * MINUTE);
        let count = 0;
        for (let time = from.getTime(); time < to.getTime(); time += MINUTE) if (isWorked(calendar, time)) count += 1;
        expect(workingMinutesBetween(calendar, from, to)).toBe(count);
      }),
    );
  });

  test('added and then measured is the same length', () => {
    fc.assert(
      fc.property(calendars, instants, lengths, (calendar, from, minutes) => {
        expect(workingMinutesBetween(calendar, from, addWorkingMinutes(calendar, from, minutes))).toBe(minutes);
      }),
    );
  });

  test('measured and then added comes back to the same instant, or to the first one that far', () => {
    fc.assert(
      fc.property(calendars, instants, instants, (calendar, a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const worked = workingMinutesBetween(calendar, from, to);
        fc.pre(worked > 0);
        const back = addWorkingMinutes(calendar, from, worked);
        expect(back.getTime()).toBeLessThanOrEqual(to.getTime());
        if (isWorked(calendar, to.getTime())) expect(back).toEqual(lastWorkBefore(calendar, to));
      }),
    );
  });

  test('never ends outside working hours', () => {
    fc.assert(
      fc.property(calendars, instants, lengths, (calendar, from, minutes) => {
        const end = addWorkingMinutes(calendar, from, minutes).getTime();
        expect(isWorked(calendar, end) || isWorked(calendar, end - 1)).toBe(true);
      }),
    );
  });

  test('grows with its beginning and with its length', () => {
    fc.assert(
      fc.property(calendars, instants, instants, lengths, lengths, (calendar, a, b, m, n) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        const end = addWorkingMinutes(calendar, early, Math.min(m, n));
        expect(end.getTime()).toBeLessThanOrEqual(addWorkingMinutes(calendar, late, Math.min(m, n)).getTime());
        expect(end.getTime()).toBeLessThanOrEqual(addWorkingMinutes(calendar, early, Math.max(m, n)).getTime());
      }),
    );
  });

  test('adds up, piece by piece', () => {
    fc.assert(
      fc.property(calendars, instants, instants, instants, lengths, lengths, (calendar, a, b, c, m, n) => {
        const between = (x: Date, y: Date) => Math.round(workingMinutesBetween(calendar, x, y) * MINUTE);
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
        const inTwo = addWorkingMinutes(calendar, addWorkingMinutes(calendar, a, m), n);
        expect(inTwo).toEqual(addWorkingMinutes(calendar, a, m + n));
      }),
    );
  });
});

/** An instant on which a span of work begins has had as much work before it as the end of the span before. */
function lastWorkBefore(calendar: WorkingCalendar, to: Date): Date {
  let time = to.getTime();
  if (isWorked(calendar, time - 1)) return to;
  while (!isWorked(calendar, time - 1)) time -= MINUTE;
  return new Date(time);
}
