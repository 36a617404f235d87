import { strFromU8, unzipSync } from 'fflate';
import { points, reportForm } from '../../../domain/reportForm.ts';
import type { WrittenReport } from '../../../domain/writtenReport.ts';
import { reportDocx } from '../../../notify/report/reportDocx.ts';
import { reportPdf } from '../../../notify/report/reportPdf.ts';
import { readPdf, type Placed, type ReadPdf } from './pdfText.ts';
import { reportOf } from './reportFacts.ts';

const { margins, sizes, motto } = reportForm;
/** Letters stand on their line and not in its middle: so much may lie between an edge and the first line, in points. */
const ASCENT = 20;

/** Every part of the form, in the order of the decree. */
const partsOf = (report: WrittenReport): string[] => [
  report.superiorBody!,
  report.issuingBody,
  motto.country,
  motto.words,
  report.number,
  report.placeAndDate,
  report.kind,
  report.abstract,
  report.addressee,
  ...report.paragraphs,
  reportForm.recipientsLabel,
  ...report.recipients,
  ...report.signature.titles,
  report.signature.name,
];
const squeezed = (text: string) => text.normalize('NFC').replace(/\s+/g, '');

describe('R14: the written report as PDF', () => {
  const report = reportOf();
  let bytes: Buffer;
  let pdf: ReadPdf;
  beforeAll(async () => {
    bytes = await reportPdf(report);
    pdf = await readPdf(bytes);
  });
  const found = (part: string): Placed => {
    const piece = pdf.placed.find(({ text }) => squeezed(text) !== '' && squeezed(part).startsWith(squeezed(text)));
    if (!piece) throw new Error(`not found: ${part}`);
    return piece;
  };

  test('is A4, with margins of 20, 20, 30 and 15 mm that are kept and used', () => {
    expect(pdf.pages).toEqual([{ width: expect.closeTo(points(210), 0), height: expect.closeTo(points(297), 0) }]);
    const [page] = pdf.pages as [{ width: number; height: number }];
    const body = pdf.placed;
    const edge = (pick: (one: Placed) => number, of: (...all: number[]) => number) => of(...body.map(pick));
    expect(edge(({ left }) => left, Math.min)).toBeCloseTo(points(margins.left), 0);
    expect(page.width - edge(({ right }) => right, Math.max)).toBeGreaterThan(points(margins.right) - 1.5);
    expect(page.width - edge(({ right }) => right, Math.max)).toBeLessThan(points(margins.right) + 3);
    const top = edge(({ baseline }) => baseline, Math.min);
    expect([top > points(margins.top), top < points(margins.top) + ASCENT]).toEqual([true, true]);
    expect(edge(({ baseline }) => baseline, Math.max)).toBeLessThan(page.height - points(margins.bottom));
  });

  test('has every part of the form, with its diacritics, so that it can be searched and copied', () => {
    const text = squeezed(pdf.text);
    for (const part of partsOf(report)) expect(text).toContain(squeezed(part));
    expect(pdf.text.normalize('NFC')).toBe(pdf.text);
  });

  test('sets each part in its face and size', () => {
    const looks: [string, number, RegExp][] = [
      [report.superiorBody!, sizes.body, /-Regular$|Tinos$/],
      [report.issuingBody, sizes.body, /-Bold$/],
      [motto.country, sizes.country, /-Bold$/],
      [motto.words, sizes.motto, /-Bold$/],
      [report.number, sizes.number, /-Regular$|Tinos$/],
      [report.placeAndDate, sizes.placeAndDate, /-Italic$/],
      [report.kind, sizes.kind, /-Bold$/],
      [report.abstract, sizes.kind, /-Bold$/],
      [report.addressee, sizes.text, /-Regular$|Tinos$/],
      [report.paragraphs[0]!, sizes.text, /-Regular$|Tinos$/],
      [reportForm.recipientsLabel, sizes.recipientsLabel, /-BoldItalic$/],
      [report.recipients[0]!, sizes.recipients, /-Regular$|Tinos$/],
      [report.signature.titles[0]!, sizes.signature, /-Bold$/],
      [report.signature.name, sizes.signature, /-Bold$/],
    ];
    for (const [part, size, face] of looks) {
      const piece = found(part);
      expect([part, Math.round(piece.size * 10) / 10, face.test(piece.font)]).toEqual([part, size, true]);
    }
  });

  test('places them as the form does: bodies on the left, country on the right, number and date on one line, name under title', () => {
    const middle = pdf.pages[0]!.width / 2;
    const [issuing, country, number, date] = [report.issuingBody, motto.country, report.number, report.placeAndDate].map(found) as [Placed, Placed, Placed, Placed]; // prettier-ignore
    expect(issuing.right).toBeLessThan(country.left);
    expect(Math.abs(number.baseline - date.baseline)).toBeLessThan(2);
    expect([number.left < middle, date.right > middle]).toEqual([true, true]);
    const [kind, addressee, title, name] = [report.kind, report.addressee, report.signature.titles[0]!, report.signature.name].map(found) as [Placed, Placed, Placed, Placed]; // prettier-ignore
    expect([kind.baseline < addressee.baseline, addressee.baseline < title.baseline]).toEqual([true, true]);
    expect(name.baseline - title.baseline).toBeGreaterThan(50); // room to sign and seal
    expect([title.left > middle, found(reportForm.recipientsLabel).left < middle]).toEqual([true, true]);
  });

  test('embeds every font that it uses, and none of another family', () => {
    const raw = bytes.toString('latin1');
    const fonts = new Set(pdf.placed.map(({ font }) => font));
    expect([...fonts].every((font) => /^[A-Z]{6}\+Tinos/.test(font))).toBe(true);
    expect(raw.match(/\/FontFile2 /g)!.length).toBeGreaterThanOrEqual(fonts.size);
    expect(raw).not.toMatch(/\/Helvetica|\/Times-Roman/);
  });

  test('numbers the pages from the second on, at the top in the middle', async () => {
    const long = await readPdf(await reportPdf(reportOf({ facts: 'Diễn biến sự việc được ghi lại đầy đủ. '.repeat(120) })));
    expect(long.pages.length).toBeGreaterThan(1);
    const number = long.placed.find(({ page, text }) => page === 2 && text === '2')!;
    expect(number.baseline).toBeLessThan(points(margins.top));
    expect((number.left + number.right) / 2).toBeCloseTo(points(210) / 2, -1);
    expect(long.placed.some(({ page, text, baseline }) => page === 1 && text === '1' && baseline < points(margins.top))).toBe(false);
  }); // prettier-ignore
});

describe('R14: the written report as DOCX', () => {
  const report = reportOf({ signer: { name: 'Hoàng Quỳnh Chi', position: 'Phó Chi cục trưởng', post: 'deputy', insteadOf: 'Chi cục trưởng' } }); // prettier-ignore
  let xml: string;
  beforeAll(async () => {
    xml = strFromU8(unzipSync(new Uint8Array(await reportDocx(report)))['word/document.xml']!);
  });

  test('is A4, with the same margins', () => {
    const twips = (millimetres: number) => Math.floor((millimetres / 25.4) * 1440);
    expect(xml).toContain(`w:w="${twips(210)}" w:h="${twips(297)}"`);
    const [, found] = /<w:pgMar ([^>]*)\/>/.exec(xml)!;
    for (const side of ['top', 'bottom', 'left', 'right'] as const) expect(found).toContain(`w:${side}="${twips(margins[side])}"`);
  }); // prettier-ignore

  test('has the same parts as the PDF, in the same words', async () => {
    const text = squeezed([...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => words).join(' '));
    for (const part of partsOf(report)) expect(text).toContain(squeezed(part));
    const pdf = squeezed((await readPdf(await reportPdf(report))).text);
    for (const part of partsOf(report)) expect(pdf).toContain(squeezed(part));
  });

  test('is set in Times New Roman throughout, each part in its size', () => {
    expect(new Set([...xml.matchAll(/w:ascii="([^"]*)"/g)].map(([, font]) => font))).toEqual(new Set(['Times New Roman']));
    const sizeOf = (part: string) => Number(new RegExp(`<w:sz w:val="(\\d+)"/>(?:(?!<w:sz )[\\s\\S])*?<w:t[^>]*>${part}`).exec(xml)![1]) / 2;
    expect([sizeOf(report.kind), sizeOf(motto.country), sizeOf(motto.words), sizeOf('- Như trên;')]).toEqual([sizes.kind, sizes.country, sizes.motto, sizes.recipients]);
  }); // prettier-ignore
});

describe('what the report says', () => {
  test('a deputy signs for the head, an acting head as such', () => {
    const signer = { name: 'Hoàng Quỳnh Chi', position: 'Phó Chi cục trưởng', insteadOf: 'Chi cục trưởng' };
    expect(reportOf({ signer: { ...signer, post: 'deputy' } }).signature.titles).toEqual(['KT. CHI CỤC TRƯỞNG', 'PHÓ CHI CỤC TRƯỞNG']);
    expect(reportOf({ signer: { ...signer, position: 'Chi cục trưởng', post: 'acting_head' } }).signature.titles).toEqual(['Q. CHI CỤC TRƯỞNG']);
  }); // prettier-ignore

  test('days under ten and months under three have a nought before them', () => {
    const on = (date: string) => reportOf({ datedAt: new Date(`${date}T09:00:00+07:00`) }).placeAndDate;
    expect(on('2025-02-03')).toBe('Hải Phòng, ngày 03 tháng 02 năm 2025');
    expect(on('2024-10-15')).toBe('Hải Phòng, ngày 15 tháng 10 năm 2024');
    expect(on('2025-03-03')).toBe('Hải Phòng, ngày 03 tháng 3 năm 2025');
  });

  test('a central unit writes from the seat of the service; without a number there is room for one', () => {
    expect(reportOf({ line: ['Vụ Tổ chức cán bộ', 'Tổng cục Hải quan'] }).placeAndDate).toMatch(/^Hà Nội, /);
    expect(reportOf({ letterNo: null }).number).toMatch(/^Số: {5,}\/BC-DV$/);
    expect(reportOf({ line: ['Tổng cục Hải quan'] }).superiorBody).toBeNull();
  });

  test('of a lost password it says that the old one is dead, and asks for no review', () => {
    const text = reportOf({ severity: 'lost', lastCertainAt: null, frozenAt: null }).paragraphs.join('\n');
    expect(text).toContain('mật khẩu cũ đã bị hủy');
    expect(text).not.toContain('rà soát');
  });
});
