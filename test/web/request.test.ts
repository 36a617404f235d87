import { versionDiff } from '../../web/request/versionDiff.ts';
import { crumbOf } from '../../web/shell/crumbs.ts';
import { initials } from '../../web/shell/initials.ts';
import { en } from '../../web/texts/en.ts';
import { vi } from '../../web/texts/vi.ts';

test('two versions differ by the words that people read', () => {
  const words = {
    permissions: 'Xem hồ sơ',
    group: 'nhóm Đào tạo',
    scope: 'Cục',
    period: '14/10/2024 đến 31/12/2025',
    reason: 'x',
  };
  const diff = versionDiff(words, { ...words, scope: 'Chi cục' });
  expect(diff).toHaveLength(5);
  expect(diff.filter(({ isChanged }) => isChanged)).toEqual([
    { field: 'scope', before: 'Cục', after: 'Chi cục', isChanged: true },
  ]);
});

test('an avatar has the letters of the family name and the given name', () => {
  expect(initials('Đoàn Thế Hiển')).toBe('ĐH');
  expect(initials(' an ')).toBe('A');
});

test('a page below a place leads back to it; a task is the inbox itself', () => {
  expect(crumbOf('/tasks/1')).toEqual({ crumb: { label: 'inbox', to: '/' }, isBelow: false });
  expect(crumbOf('/requests/new')).toEqual({ crumb: { label: 'newRequest', to: '/requests/new' }, isBelow: false });
  expect(crumbOf('/requests/1/events')).toEqual({ crumb: { label: 'requests', to: '/requests' }, isBelow: true });
  expect(crumbOf('/nowhere')).toBeNull();
});

test('English says everything that Vietnamese says, with the same blanks', () => {
  const blanks = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
  const compare = (a: object, b: object, path: string): void => {
    expect([path, Object.keys(b).sort()]).toEqual([path, Object.keys(a).sort()]);
    for (const [key, value] of Object.entries(a)) {
      const other = (b as Record<string, unknown>)[key];
      if (typeof value === 'object') compare(value as object, other as object, `${path}.${key}`);
      else expect([`${path}.${key}`, blanks(String(other))]).toEqual([`${path}.${key}`, blanks(String(value))]);
    }
  };
  compare(vi, en, 'texts');
});
