import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip as mm,
  Document,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import { reportForm } from '../../domain/reportForm.ts';
import type { WrittenReport } from '../../domain/writtenReport.ts';

const { sizes, margins, motto, page, text } = reportForm;
const FONT = 'Times New Roman';
const { CENTER, BOTH, LEFT } = AlignmentType;
const HALF_POINTS = 2;
const TWENTIETHS = 20;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };

interface Looks {
  size: number;
  bold?: boolean;
  italics?: boolean;
  align?: IParagraphOptions['alignment'];
  before?: number;
  after?: number;
  indent?: boolean;
}

/** The written report as DOCX, to be edited before it is signed: the same parts, faces and sizes as the PDF. */
export async function reportDocx(report: WrittenReport): Promise<Buffer> {
  const size = { width: mm(page.width), height: mm(page.height) };
  const margin = { top: mm(margins.top), bottom: mm(margins.bottom), left: mm(margins.left), right: mm(margins.right) };
  const numbered = new Header({ children: [new Paragraph({ alignment: CENTER, children: [new TextRun({ children: [PageNumber.CURRENT], size: sizes.pageNumber * HALF_POINTS })] })] });
  return Packer.toBuffer(
    new Document({
      creator: 'QLCB',
      title: report.abstract,
      styles: { default: { document: { run: { font: FONT, language: { value: 'vi-VN' } } } } },
      sections: [
        {
          properties: { titlePage: true, page: { size, margin } },
          headers: { first: new Header({ children: [] }), default: numbered },
          children: [head(report), ...title(report), ...body(report), foot(report)],
        },
      ],
    }),
  );
} // prettier-ignore

function words(said: string, { size, bold = false, italics = false, align = LEFT, before = 0, after = 0, indent = false }: Looks): Paragraph {
  const run = new TextRun({ text: said, font: FONT, size: size * HALF_POINTS, bold, italics });
  const line = indent ? Math.round(240 * text.lineHeight) : 240;
  return new Paragraph({
    alignment: align,
    spacing: { before: before * TWENTIETHS, after: after * TWENTIETHS, line, lineRule: LineRuleType.AUTO },
    ...(indent && { indent: { firstLine: mm(text.indent) } }),
    children: [run],
  });
} // prettier-ignore

/** A line of some width under words. */
function rule(share: number): Paragraph {
  const side = mm(Math.round(((1 - share) / 2) * 80));
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 0, after: 120, line: 60, lineRule: LineRuleType.EXACT },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [],
  });
}

function head({ superiorBody, issuingBody, number, placeAndDate }: WrittenReport): Table {
  const center = { align: CENTER };
  const left = [
    ...(superiorBody === null ? [] : [words(superiorBody, { size: sizes.body, ...center })]),
    words(issuingBody, { size: sizes.body, bold: true, ...center }),
    rule(0.4),
  ];
  const right = [
    words(motto.country, { size: sizes.country, bold: true, ...center }),
    words(motto.words, { size: sizes.motto, bold: true, ...center }),
    rule(0.75),
  ];
  const numbered = words(number, { size: sizes.number, ...center });
  const dated = words(placeAndDate, { size: sizes.placeAndDate, italics: true, ...center });
  return pairs([left, right], [[numbered], [dated]]);
}

function title({ kind, abstract, addressee }: WrittenReport): Paragraph[] {
  const bold = { size: sizes.kind, bold: true, align: CENTER };
  return [
    words(kind, { ...bold, before: 18 }),
    words(abstract, bold),
    rule(0.3),
    words(addressee, { size: sizes.text, align: CENTER, before: 10, after: 8 }),
  ];
}

const body = ({ paragraphs }: WrittenReport): Paragraph[] =>
  paragraphs.map((said) => words(said, { size: sizes.text, align: BOTH, after: text.after, indent: true }));

function foot({ recipients, signature }: WrittenReport): Table {
  const left = [
    words(reportForm.recipientsLabel, { size: sizes.recipientsLabel, bold: true, italics: true }),
    ...recipients.map((said) => words(said, { size: sizes.recipients })),
  ];
  const bold = { size: sizes.signature, bold: true, align: CENTER };
  return pairs([left, [...signature.titles.map((said) => words(said, bold)), words(signature.name, { ...bold, before: 62 })]]);
} // prettier-ignore

/** Rows of two cells without borders. */
function pairs(...rows: [Paragraph[], Paragraph[]][]): Table {
  const cell = (children: Paragraph[], share: number) =>
    new TableCell({ children, borders: NO_BORDERS, width: { size: share, type: WidthType.PERCENTAGE } });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: NO_BORDERS,
    rows: rows.map(([left, right]) => new TableRow({ cantSplit: true, children: [cell(left, 44), cell(right, 56)] })),
  });
}
