import { fontPath } from '../paths.ts';

/** One file of a typeface, with the characters for which a browser should load it. */
interface FontFace {
  family: string;
  weight: number;
  file: string;
  /** Package that the file comes from. */
  source: '@fontsource/be-vietnam-pro' | '@fontsource/inter';
  unicodeRange: string;
  sizeAdjust?: string;
}

const VIETNAMESE =
  'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB';
const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';

function beVietnamPro(weight: number): FontFace[] {
  const face = { family: 'Be Vietnam Pro', weight, source: '@fontsource/be-vietnam-pro' } as const;
  return [
    { ...face, file: `be-vietnam-pro-vietnamese-${weight}-normal.woff2`, unicodeRange: VIETNAMESE },
    { ...face, file: `be-vietnam-pro-latin-${weight}-normal.woff2`, unicodeRange: LATIN },
  ];
}

/** Be Vietnam Pro has no tabular figures: digits in numbers come from Inter, at Be Vietnam Pro's cap height. */
function digits(weight: number): FontFace {
  const file = `inter-latin-${weight}-normal.woff2`;
  const source = '@fontsource/inter';
  return { family: 'QLCB Digits', weight, file, source, unicodeRange: 'U+30-39', sizeAdjust: '101.7%' };
}

export const fontFaces: readonly FontFace[] = [...[400, 500, 600].flatMap(beVietnamPro), digits(400), digits(600)];

function rule({ family, weight, file, unicodeRange, sizeAdjust }: FontFace): string {
  const adjust = sizeAdjust ? ` size-adjust: ${sizeAdjust};` : '';
  return `@font-face { font-family: "${family}"; font-weight: ${weight}; font-display: swap; src: url("${fontPath(file)}") format("woff2"); unicode-range: ${unicodeRange};${adjust} }`;
}

export const fontsCss = fontFaces.map(rule).join('\n');
