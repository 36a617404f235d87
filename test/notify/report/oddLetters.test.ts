import { strFromU8, unzipSync } from 'fflate';
import { points, reportForm } from '../../../domain/reportForm.ts';
import { reportDocx } from '../../../notify/report/reportDocx.ts';
import { reportPdf } from '../../../notify/report/reportPdf.ts';
import { readPdf } from './pdfText.ts';
import { reportOf } from './reportFacts.ts';

/** What a head may write as facts, and what of it stands in the letter; as long as the interface takes. */
const odd: [string, string, string][] = [
  ['2,000 letters without a blank', 'ắ'.repeat(2000), 'ắ'.repeat(2000)],
  ['an address of a page', `Thư dẫn tới https://${'a'.repeat(300)}.example/x`, `https://${'a'.repeat(300)}.example/x`],
  ['1,000 short lines', 'a\n'.repeat(1000), 'a'.repeat(1000)],
  ['marks apart from their letters', 'Mật khẩu bị lộ'.normalize('NFD'), 'Mật khẩu bị lộ'],
  ['markup', '</w:t></w:r><w:p/>&amp;<![CDATA[x]]> "b" <b>', '</w:t></w:r><w:p/>&amp;<![CDATA[x]]> "b" <b>'],
  ['other ends of lines, and a tab', 'một\r\nhai\rba\u2028bốn\tnăm', 'một hai ba bốn năm'],
  ['what is no character', 'x\uFFFEy\uFFFFz\u0001\u{1FFFE}', 'xyz'],
  ['marks of direction', 'gửi \u202Efdp.exe\u202C và \u2067x\u2069', 'gửi fdp.exe và x'],
  ['what nobody sees', 'lạ\u00ADx\u200Bz\uFEFF', 'lạxz'],
  ['letters of our neighbours', 'địa chỉ Привет – “ừ” … €', 'địa chỉ Привет – “ừ” … €'],
];
const squeezed = (text: string) => text.normalize('NFC').replace(/\s+/g, '');
const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };

test.each(odd)('R14: the PDF keeps %s within its margins, to be searched and copied', async (_, facts, stands) => {
  const pdf = await readPdf(await reportPdf(reportOf({ facts })));
  expect(Math.max(...pdf.placed.map(({ right }) => right))).toBeLessThan(points(210 - reportForm.margins.right) + 2);
  const numbers = new Set(pdf.placed.filter(({ baseline }) => baseline < points(reportForm.margins.top)));
  const text = pdf.placed.filter((piece) => !numbers.has(piece)).map((piece) => piece.text).join(''); // prettier-ignore
  expect(squeezed(text)).toContain(squeezed(stands));
});

test.each(odd)('R14: the DOCX holds %s as text and nothing else', async (_, facts, stands) => {
  const parts = unzipSync(new Uint8Array(await reportDocx(reportOf({ facts }))));
  const xml = strFromU8(parts['word/document.xml']!);
  // What XML 1.0 does not take makes the whole file unreadable.
  expect(xml).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
  const runs = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, words]) => words).join('');
  expect(squeezed(runs.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => entities[entity]!))).toContain(
    squeezed(stands),
  );
  expect(Object.keys(parts).filter((name) => /vba|embeddings|oleObject/i.test(name))).toEqual([]);
});

test('a number of the letter stays on its line', () => {
  expect(reportOf({ letterNo: '15\n\u202E99' }).number).toBe('Số: 15 99/BC-DV');
});
