import type { Letter, Segment, Tone } from './letter.ts';
import type { SlotValues } from './slottedMarkup.ts';

/** Tints and text of the roles, as mail clients need them: inline and in hex. */
const BANNER: Record<Tone, { background: string; colour: string }> = {
  ok: { background: '#d8f6e3', colour: '#196a44' },
  warn: { background: '#ffe8c9', colour: '#7b4e00' },
  danger: { background: '#ffe6e3', colour: '#a22025' },
  info: { background: '#d7f2fa', colour: '#006577' },
  hold: { background: '#f1e8fe', colour: '#6d3d9b' },
};

/** The values of the frame's slots for one letter. */
export function letterSlots(letter: Letter, copyAddress: string): SlotValues {
  const { background, colour } = BANNER[letter.banner.tone];
  return {
    subject: letter.subject,
    preheader: letter.preheader,
    reference: letter.reference,
    tone: letter.banner.tone,
    bannerBackground: background,
    bannerColour: colour,
    bannerStrong: letter.banner.strong,
    bannerRest: letter.banner.rest,
    heading: letter.heading,
    intro: letter.intro.map((text) => ({ text })),
    facts: letter.facts.map(({ label, lines }) => ({ label, lines: lines.map(lineSlots) })),
    button: letter.button.label,
    href: letter.button.href,
    small: letter.small.map((text) => ({ text })),
    copyAddress,
    closing: letter.closing,
    links: letter.links.map((link, i) => ({ ...link, break: i === 0 ? '' : 'yes' })),
  };
}

function lineSlots(line: readonly Segment[], index: number): SlotValues {
  return { break: index === 0 ? '' : 'yes', segments: line.map(segmentSlots) };
}

function segmentSlots(segment: Segment): SlotValues {
  if (typeof segment === 'string') return { text: segment, strong: '' };
  const { strong, tone } = segment;
  return { text: '', strong, tone: tone ?? 'none', style: tone ? `color:${BANNER[tone].colour};` : '' };
}
