import { textsIn } from '../../../api/pages/language.ts';
import { whenText } from '../../../api/pages/when.ts';

const now = new Date('2024-10-15T09:42:00+07:00');
const vi = (at: string): string => whenText(textsIn('vi'), now, new Date(at));

describe('a moment on a page', () => {
  test('is told by the calendar of Viet Nam: today, tomorrow, yesterday, or the day in full', () => {
    expect(vi('2024-10-15T17:00:00+07:00')).toBe('17:00 hôm nay');
    expect(vi('2024-10-16T08:30:00+07:00')).toBe('08:30 ngày mai');
    expect(vi('2024-10-14T16:51:00+07:00')).toBe('16:51 hôm qua');
    expect(vi('2024-10-20T17:00:00+07:00')).toBe('17:00 Chủ nhật, 20/10/2024');
  });

  test('half past midnight in Ha Noi is today though it is yesterday in UTC', () => {
    expect(vi('2024-10-14T17:30:00Z')).toBe('00:30 hôm nay');
  });

  test('working time is told in hours and minutes', () => {
    expect([45, 120, 378].map(textsIn('vi').duration)).toEqual(['45 phút', '2 giờ', '6 giờ 18 phút']);
  });
});
