import { findingText, findingTexts, wayOutTexts } from '../../domain/findingTexts.ts';

const texts = Object.entries({ ...findingTexts, ...wayOutTexts });

test.each(texts)('%s has a text in Vietnamese and one in English', (code, { vi, en }) => {
  expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/);
  expect(vi).toMatch(/[À-ỹ]/);
  expect(vi).toBe(vi.normalize('NFC'));
  expect(en).toMatch(/^[A-Z][\x20-\x7e’]*$/);
});

test('both languages of a text name the same data', () => {
  const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();
  for (const [, { vi, en }] of texts) expect(placeholders(vi)).toEqual(placeholders(en));
});

test('no two findings say the same', () => {
  for (const language of ['vi', 'en'] as const) {
    expect(new Set(texts.map(([, text]) => text[language])).size).toBe(texts.length);
  }
});

test('a text carries the data of its finding', () => {
  const finding = { code: 'period_too_long', data: { days: 400, maxDays: 366 } } as const;
  expect(findingText(finding, 'vi')).toBe('Thời hạn 400 ngày dài hơn mức tối đa 366 ngày.');
});
