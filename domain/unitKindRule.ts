import { z } from 'zod';
import { bilingualText, citationSchema } from './citation.ts';

/** What a kind of unit is and may (R2, R6, R8). Roles and caps hang on kinds, never on the names of units (R22). */
export const unitKindRule = z.strictObject({
  name: bilingualText,
  /** Its head decides requests; where it does not, the head of the nearest unit above that does. */
  approves: z.boolean(),
  /** It keeps its officers' dossiers; where it does not, the nearest unit above that does is their managing unit. */
  managesRecords: z.boolean(),
  /** A unit of the General Department in the sense of article 7.2. */
  central: z.boolean(),
  /** Has an admin account, and so an admin officer: it is a department for the units below it. */
  hasAdminAccount: z.boolean(),
  citation: citationSchema,
});

/** A unit on the way from the root to a unit: its code and its kind. */
export interface UnitStep {
  code: string;
  kind: string;
}

/** Whether the unit at the end of `path` is the one at the end of `top` or lies below it. Both are codes, root first. */
export function isWithin(path: readonly string[], top: readonly string[]): boolean {
  return top.length > 0 && top.every((code, depth) => path[depth] === code);
}
