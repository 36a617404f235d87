import { grouped, matches, neighbour, successor, withoutDiacritics } from '../../web/inbox/groups.ts';
import { shortUnit } from '../../web/look/shortUnit.ts';
import { tasks } from './fixtures/tasks.ts';

describe('the inbox', () => {
  test('groups by urgency, overdue first, and leaves empty groups out', () => {
    expect(grouped([...tasks].reverse()).map(({ group, rows }) => [group, rows.length])).toEqual([
      ['overdue', 2],
      ['today', 3],
      ['week', 1],
      ['later', 1],
    ]);
    expect(grouped(tasks.filter(({ group }) => group === 'week')).map(({ group }) => group)).toEqual(['week']);
  });

  test('finds without diacritics, every word, in names, units, numbers and accounts', () => {
    const found = (filter: string) => tasks.filter((task) => matches(task, filter)).map(({ requestNo }) => requestNo);
    expect(withoutDiacritics('Đoàn Thế Hiển')).toBe('doan the hien');
    expect(found('dinh vu')).toEqual(['YC-2024-04821']);
    expect(found('HP-ND02 diep')).toEqual(['YC-2024-04821']);
    expect(found('diep khong-co')).toEqual([]);
    expect(found('  ')).toHaveLength(tasks.length);
  });

  test('J and K stop at the ends, and begin at the top', () => {
    expect(neighbour(['a', 'b'], undefined, 1)).toBe('a');
    expect(neighbour(['a', 'b'], 'b', 1)).toBe('b');
    expect(neighbour(['a', 'b'], 'b', -1)).toBe('a');
    expect(neighbour([], undefined, 1)).toBeUndefined();
  });

  test('when a task leaves, the one below takes its place, at the end the one above', () => {
    expect(successor(['a', 'b', 'c'], 'b')).toBe('c');
    expect(successor(['a', 'b', 'c'], 'c')).toBe('b');
    expect(successor(['a'], 'a')).toBeUndefined();
  });

  test('shortens units the official way', () => {
    expect(shortUnit('Chi cục Hải quan cửa khẩu cảng Đình Vũ')).toBe('Chi cục HQ CK cảng Đình Vũ');
    expect(shortUnit('Cục Hải quan thành phố Hải Phòng')).toBe('Cục HQ TP Hải Phòng');
  });
});
