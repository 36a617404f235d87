import {
  addMonths,
  calendarDay,
  daysUntil,
  endOfDay,
  formatMoment,
  formatShort,
  startOfDay,
} from '../../web/time/calendar.ts';
import { age, deadlineLength, nearTime, remaining } from '../../web/time/phrases.ts';

const now = new Date('2024-10-15T02:42:00Z');

describe('times on the screen', () => {
  test('are in Vietnamese time whatever the device says', () => {
    expect(formatMoment('2024-10-14T17:30:00Z')).toBe('15/10/2024 00:30');
    expect(calendarDay('2024-10-14T16:59:59Z')).toBe('2024-10-14');
    expect(calendarDay('2024-10-14T17:00:00Z')).toBe('2024-10-15');
  });

  test('leave the year out only within this year', () => {
    expect(formatShort('2024-10-14T09:51:00Z', now)).toBe('14/10 16:51');
    expect(formatShort('2023-10-14T09:51:00Z', now)).toBe('14/10/2023 16:51');
  });

  test('a chosen day begins at its first second there and ends at its last', () => {
    expect(startOfDay('2024-10-15')).toBe('2024-10-14T17:00:00.000Z');
    expect(endOfDay('2025-04-15')).toBe('2025-04-15T16:59:59.000Z');
    expect(calendarDay(endOfDay('2025-04-15'))).toBe('2025-04-15');
  });

  test('months later is the same day, or the last of a shorter month', () => {
    expect(addMonths('2024-10-15', 6)).toBe('2025-04-15');
    expect(addMonths('2024-08-31', 6)).toBe('2025-02-28');
    expect(addMonths('2024-10-15', 12)).toBe('2025-10-15');
  });

  test('a moment is told as near as it is', () => {
    expect(nearTime('2024-10-15T10:00:00Z', now, 'vi')).toBe('17:00 hôm nay');
    expect(nearTime('2024-10-15T17:30:00Z', now, 'vi')).toBe('00:30 ngày mai');
    expect(nearTime('2024-10-17T10:00:00Z', now, 'vi')).toBe('thứ Năm 17/10');
    expect(nearTime('2025-04-15T10:00:00Z', now, 'en')).toBe('15/04/2025');
    expect(daysUntil('2024-10-14T16:59:00Z', now)).toBe(-1);
  });

  test('what is left counts working days of eight hours', () => {
    expect(remaining(378, 'vi')).toBe('Còn 6 giờ 18');
    expect(remaining(-42, 'vi')).toBe('Quá 42 phút');
    expect(remaining(1100, 'en')).toBe('2 days left');
    expect(deadlineLength(480, 'vi')).toBe('1 ngày làm việc');
    expect(deadlineLength(240, 'vi')).toBe('4 giờ');
  });

  test('how long something waits goes by the clock on the wall', () => {
    expect(age('2024-10-15T02:41:40Z', now, 'vi')).toBe('vừa xong');
    expect(age('2024-10-14T22:40:00Z', now, 'vi')).toBe('4 giờ');
    expect(age('2024-10-13T02:00:00Z', now, 'vi')).toBe('2 ngày');
  });
});
