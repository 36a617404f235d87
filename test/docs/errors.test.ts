import { readFileSync } from 'node:fs';
import { layerTexts } from '../../api/problems/layerTexts.ts';
import { problemStatus } from '../../api/problems/problemCodes.ts';
import { refusalTexts } from '../../domain/refusalTexts.ts';

test('docs/errors.md lists every code with its status and its titles in both languages, and none besides', () => {
  const text = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8');
  const rows = text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  const listed = rows.flatMap(([, code = '', status, en, vi]) => {
    const named = /^`(\w+)`$/.exec(code);
    return named ? [[named[1], Number(status), en, vi]] : [];
  });
  const texts: Record<string, { title: { vi: string; en: string } }> = { ...refusalTexts, ...layerTexts };
  const known = Object.entries(problemStatus).map(([code, status]) => [
    code,
    status,
    texts[code]!.title.en,
    texts[code]!.title.vi,
  ]);
  expect(listed).toEqual(known);
});
