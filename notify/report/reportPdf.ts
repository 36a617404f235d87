import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import pdfMake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { points, reportForm } from '../../domain/reportForm.ts';
import type { WrittenReport } from '../../domain/writtenReport.ts';

const { sizes, margins, motto, text } = reportForm;
const locate = createRequire(import.meta.url);
/** Metric-compatible with Times New Roman, which the decree names, and free to embed. */
const FACES = { normal: '400Regular', bold: '700Bold', italics: '400Regular_Italic', bolditalics: '700Bold_Italic' };

let isReady = false;

/** Once a process: fonts come from our own files, and a document reaches for nothing else. */
function makeReady(): void {
  if (isReady) return;
  // The library keeps fonts in memory; its types leave that out.
  const files = (pdfMake as unknown as { virtualfs: { writeFileSync(name: string, bytes: Buffer): void } }).virtualfs;
  for (const face of Object.values(FACES)) {
    const file = locate.resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`);
    files.writeFileSync(`Tinos_${face}.ttf`, readFileSync(file));
  }
  const names = Object.entries(FACES).map(([style, face]) => [style, `Tinos_${face}.ttf`]);
  pdfMake.setFonts({ Tinos: Object.fromEntries(names) as Record<string, string> });
  pdfMake.setUrlAccessPolicy(() => false);
  pdfMake.setLocalAccessPolicy(() => false);
  isReady = true;
}

/** The written report as PDF: A4 by decree 30/2020, fonts embedded, text that can be searched and copied. */
export async function reportPdf(report: WrittenReport): Promise<Buffer> {
  makeReady();
  return pdfMake.createPdf(documentOf(report)).getBuffer();
}

function documentOf(report: WrittenReport): TDocumentDefinitions {
  return {
    info: { title: report.abstract, creator: 'QLCB' },
    language: 'vi',
    pageSize: 'A4',
    pageMargins: [points(margins.left), points(margins.top), points(margins.right), points(margins.bottom)],
    defaultStyle: { font: 'Tinos', fontSize: sizes.text, lineHeight: text.lineHeight, color: '#000000' },
    header: (page) => (page === 1 ? null : { text: String(page), fontSize: sizes.pageNumber, alignment: 'center', margin: [0, 24, 0, 0] }),
    content: [head(report), ...title(report), ...body(report), foot(report)],
  };
} // prettier-ignore

/** On the left who issues it, on the right the country's name and the motto; under them, on one line, the number, and place and date. */
function head({ superiorBody, issuingBody, number, placeAndDate }: WrittenReport): Content {
  const line = (words: string, fontSize: number, more: object = {}): Content => ({ text: words, fontSize, lineHeight: 1, ...more });
  const left = [...(superiorBody === null ? [] : [line(superiorBody, sizes.body)]), line(issuingBody, sizes.body, { bold: true }), rule(70)];
  const right = [line(motto.country, sizes.country, { bold: true, noWrap: true, characterSpacing: -0.25 }), line(motto.words, sizes.motto, { bold: true }), rule(168)];
  const numbered = line(number, sizes.number, { preserveLeadingSpaces: true });
  const dated = line(placeAndDate, sizes.placeAndDate, { italics: true });
  return { alignment: 'center', stack: [pair(left, right), pair([numbered], [dated], 10)] };
} // prettier-ignore

const pair = (left: Content[], right: Content[], above = 0): Content => ({
  margin: [0, above, 0, 0],
  columns: [{ width: '42%', stack: left }, { width: '*', stack: right }],
}); // prettier-ignore

/** A line under words, centred in its column. */
const rule = (width: number): Content => ({
  columns: [{ width: '*', text: '', fontSize: 1 }, { width, canvas: [{ type: 'line', x1: 0, y1: 2, x2: width, y2: 2, lineWidth: 0.7 }] }, { width: '*', text: '', fontSize: 1 }],
}); // prettier-ignore

function title({ kind, abstract, addressee }: WrittenReport): Content[] {
  return [
    { text: kind, fontSize: sizes.kind, bold: true, alignment: 'center', margin: [0, 22, 0, 0] },
    { text: abstract, fontSize: sizes.kind, bold: true, alignment: 'center', margin: [30, 0, 30, 0] },
    rule(100),
    { text: addressee, alignment: 'center', margin: [0, 14, 0, 10] },
  ];
}

/** More letters than this without a blank may not fit on a line: an address of a page, or nonsense. */
const LONG_WORD = /\S{40}/u;

function body({ paragraphs }: WrittenReport): Content[] {
  return paragraphs.map((words) => ({
    text: words,
    ...(LONG_WORD.test(words) ? { wordBreak: 'break-all', alignment: 'left' } : { alignment: 'justify' }),
    leadingIndent: points(text.indent),
    margin: [0, 0, 0, text.after],
  })); // prettier-ignore
}

/** On the left who receives it, on the right title, room to sign and name; kept together on one page. */
function foot({ recipients, signature }: WrittenReport): Content {
  const own = recipients.map((words): Content => ({ text: words, fontSize: sizes.recipients }));
  const titles = signature.titles.map((words): Content => ({ text: words, fontSize: sizes.signature, bold: true }));
  return {
    unbreakable: true,
    margin: [0, 8, 0, 0],
    columns: [
      { width: '45%', stack: [{ text: reportForm.recipientsLabel, fontSize: sizes.recipientsLabel, bold: true, italics: true }, ...own] },
      { width: '*', alignment: 'center', stack: [...titles, { text: signature.name, fontSize: sizes.signature, bold: true, margin: [0, 62, 0, 0] }] },
    ],
  };
} // prettier-ignore
