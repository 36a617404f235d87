import type { SectionName } from '../section/index.ts';
import { fieldNames } from './reviewSections.ts';

/** What the paper file says of a field (R11): the same, something else, or the paper is not there. */
export const fieldVerdicts = ['match', 'mismatch', 'paper_missing'] as const;
export type FieldVerdict = (typeof fieldVerdicts)[number];
export type Verdicts = Record<string, FieldVerdict>;

/** What somebody says of one section of a dossier; fields may be left out until later, and so may the other two. */
export interface Attestation {
  verdicts: Verdicts;
  timely: boolean | null;
  accurate: boolean | null;
  note: string | null;
}

/** R11 (article 10.3): attested once every field is compared with the paper file, and timeliness and accuracy are stated. */
export function isAttested(section: SectionName, { verdicts, timely, accurate }: Attestation): boolean {
  return timely !== null && accurate !== null && fieldNames(section).every((name) => verdicts[name] !== undefined);
}

/** Fields that differ from the paper file, each in need of a correction. */
export function mismatches({ verdicts }: Pick<Attestation, 'verdicts'>): string[] {
  return Object.keys(verdicts)
    .filter((name) => verdicts[name] === 'mismatch')
    .sort();
}

/** Fields of which something is said although the section has none such. */
export function unknownFields(section: SectionName, { verdicts }: Pick<Attestation, 'verdicts'>): string[] {
  const known = fieldNames(section);
  return Object.keys(verdicts).filter((name) => !known.includes(name));
}

/** The same with every field that nothing was said of as a match. */
export function allElseMatches(section: SectionName, verdicts: Verdicts): Verdicts {
  return { ...Object.fromEntries(fieldNames(section).map((name) => [name, 'match' as const])), ...verdicts };
}
