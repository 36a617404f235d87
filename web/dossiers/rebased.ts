import type { SectionContent } from '../api/shapes.ts';
import { isSame } from './sectionDifferences.ts';

/**
 * What was typed over `base`, carried over to what somebody else has recorded meanwhile: fields that the writer changed
 * stay as typed, all others are taken from `newest`.
 *
 * @returns the merged content, and the fields that both changed, each in another way: the typed value stands there
 */
export function rebased(
  base: SectionContent | null,
  typed: SectionContent,
  newest: SectionContent | null,
): { content: SectionContent; clashes: string[] } {
  const names = Object.keys(typed);
  const isTyped = (name: string) => !isSame(typed[name], base?.[name]);
  return {
    content: Object.fromEntries(names.map((name) => [name, (isTyped(name) ? typed[name] : newest?.[name]) ?? null])),
    clashes: names.filter(
      (name) => isTyped(name) && !isSame(newest?.[name], base?.[name]) && !isSame(typed[name], newest?.[name]),
    ),
  };
}
