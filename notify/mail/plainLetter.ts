import type { Letter, LetterFact, Segment } from './letter.ts';
import { shownText } from './shownText.ts';

/** The letter as plain text: the same words in the same order, one fact a paragraph. */
export function plainLetter(letter: Letter): string {
  const { banner, heading, intro, facts, button, small, closing, links } = letter;
  const blocks = [
    `QLCB${letter.reference && ` · ${letter.reference}`}`,
    banner.strong + banner.rest,
    [heading, ...intro].join('\n'),
    facts.map(factText).join('\n'),
    `${button.label}:\n${button.href}`,
    small.join('\n'),
    closing.map(({ strong, rest }) => (strong ? `${strong} ${rest}` : rest)).join('\n'),
    links.map(({ label, href }) => `${label}: ${href}`).join('\n'),
  ];
  return `${shownText(blocks.filter((block) => block !== '').join('\n\n'))}\n`;
}

function factText({ label, lines }: LetterFact): string {
  return `${label}: ${lines.map(lineText).join('\n  ')}`;
}

function lineText(line: readonly Segment[]): string {
  return line.map((segment) => (typeof segment === 'string' ? segment : segment.strong)).join('');
}
