import fc from 'fast-check';
import { courseOf, localHour, nextLook, periodOf } from '../../domain/review/reviewDays.ts';
import { rules } from '../support/house.ts';

const { reviews } = rules.pack;
const zone = rules.calendar;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** What a clock on a wall in Hà Nội shows, told by the system’s own time zones. */
const words = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'medium',
});
const wall = (at: Date) => words.format(at);
const dayOf = (at: Date) => wall(at).slice(0, 10);
const instants = fc.date({
  min: new Date('2018-03-01T00:00:00Z'),
  max: new Date('2060-01-01T00:00:00Z'),
  noInvalidDate: true,
});

test.each([
  ['in the first minute of a day', '2024-10-14T17:00:00.000Z', '2024-10-22 08:00:00', '2024-10-29 17:00:00'],
  ['in the last millisecond of one', '2024-10-15T16:59:59.999Z', '2024-10-22 08:00:00', '2024-10-29 17:00:00'],
  ['a millisecond later', '2024-10-15T17:00:00.000Z', '2024-10-23 08:00:00', '2024-10-30 17:00:00'],
  ['on the eve of a leap day', '2028-02-28T02:00:00.000Z', '2028-03-06 08:00:00', '2028-03-13 17:00:00'],
  ['on New Year’s Eve', '2024-12-31T10:00:00.000Z', '2025-01-07 08:00:00', '2025-01-14 17:00:00'],
])('a review that begins %s counts its days from that day in Hà Nội', (_, begun, reminded, closed) => {
  const { remindAt, closesAt } = courseOf(reviews, zone, new Date(begun));
  expect([wall(remindAt[0]!), wall(closesAt)]).toEqual([reminded, closed]);
});

test('whenever a review begins, it reminds at 8 on days 7, 10 and 13, and closes at 17 on day 14, of the wall’s clock', () => {
  fc.assert(
    fc.property(instants, (begun) => {
      const { remindAt, closesAt } = courseOf(reviews, zone, begun);
      const first = Date.parse(dayOf(begun));
      const told = [...remindAt, closesAt].map((at) => [(Date.parse(dayOf(at)) - first) / DAY, wall(at).slice(11)]);
      expect(told).toEqual([[7, '08:00:00'], [10, '08:00:00'], [13, '08:00:00'], [14, '17:00:00']]); // prettier-ignore
    }),
  );
});

test('the next look comes after the present instant, within a day, and never at the same one again', () => {
  fc.assert(
    fc.property(instants, (at) => {
      const next = nextLook(reviews, zone, at);
      expect(next.getTime()).toBeGreaterThan(at.getTime());
      expect(next.getTime() - at.getTime()).toBeLessThanOrEqual(DAY);
      expect(wall(next).slice(11)).toBe('08:00:00');
    }),
  );
  const eight = localHour(zone, new Date('2024-10-15T00:00:00Z'), 0, 8);
  expect(nextLook(reviews, zone, eight).getTime() - eight.getTime()).toBe(DAY);
});

test('a period begins with the first instant of its month in Hà Nội', () => {
  expect(periodOf(reviews, zone, new Date('2024-09-30T16:59:59.999Z'))).toBe('2024-07');
  expect(periodOf(reviews, zone, new Date('2024-09-30T17:00:00.000Z'))).toBe('2024-10');
  expect(periodOf(reviews, zone, new Date('2024-12-31T17:00:00.000Z'))).toBe('2025-01');
});
