import { z } from 'zod';

export type Language = 'vi' | 'en';

/** A text in both languages of the product. */
export const bilingualText = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
export type BilingualText = z.infer<typeof bilingualText>;

/** The rules of the house, numbered as in docs/regulation.md. */
// prettier-ignore
export const ruleIds = [
  'R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9', 'R10', 'R11',
  'R12', 'R13', 'R14', 'R15', 'R16', 'R17', 'R18', 'R19', 'R20', 'R21', 'R22',
] as const;
export type RuleId = (typeof ruleIds)[number];

/** How firmly a rule or a number stands: in the regulation, in another law, by our own reading, or set by the operator. */
export const bases = ['regulation', 'law', 'inference', 'setting'] as const;

/**
 * Where a rule comes from. `source` is a key of the pack's `sources`; `article` and `clause` are null where the source
 * has none or they are not known; `quote` is the source's sentence word for word, in Vietnamese.
 */
export const citationSchema = z.strictObject({
  rule: z.enum(ruleIds),
  basis: z.enum(bases),
  source: z.string().min(1),
  article: z.int().positive().nullable(),
  clause: z.int().positive().nullable(),
  title: bilingualText,
  quote: z.string().min(1).optional(),
});
export type Citation = z.infer<typeof citationSchema>;

/** The cited place as officials write it: “khoản 1 Điều 7”, “article 7, clause 1”; empty where the source has no articles. */
export function citedPlace({ article, clause }: Citation, language: Language): string {
  if (article === null) return '';
  if (language === 'vi') return clause === null ? `Điều ${article}` : `khoản ${clause} Điều ${article}`;
  return clause === null ? `article ${article}` : `article ${article}, clause ${clause}`;
}
