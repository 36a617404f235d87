import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text as it stands on a page: points from the left and the top edge, and the size of its letters. */
export interface Placed {
  text: string;
  page: number;
  left: number;
  right: number;
  /** Of the line on which the letters stand. */
  baseline: number;
  size: number;
  font: string;
}

export interface ReadPdf {
  pages: { width: number; height: number }[];
  placed: Placed[];
  /** Everything in the order of reading, white space as one blank. */
  text: string;
}

/** Reads a PDF as a reader's search would: the text that can be extracted, where it stands, and in which font. */
export async function readPdf(bytes: Buffer): Promise<ReadPdf> {
  const document = await getDocument({ data: new Uint8Array(bytes), disableFontFace: true, verbosity: 0 }).promise;
  const pages: ReadPdf['pages'] = [];
  const placed: Placed[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    pages.push({ width, height });
    const content = await page.getTextContent();
    await page.getOperatorList(); // loads the fonts, whose names are asked for
    for (const item of content.items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [size, , , , left, bottom] = item.transform as [number, number, number, number, number, number];
      const font = (page.commonObjs.get(item.fontName) as { name: string }).name;
      placed.push({ text: item.str, page: number, left, right: left + item.width, baseline: height - bottom, size, font });
    }
  }
  await document.destroy();
  return { pages, placed, text: placed.map(({ text }) => text).join(' ').replace(/\s+/g, ' ') };
} // prettier-ignore
