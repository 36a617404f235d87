import type { InputFault } from '../problems/problem.ts';
import { inputFault } from './inputFault.ts';

/** The contract nests four levels; nobody honest needs more than this. */
const MAX_DEPTH = 12;
/** C0 and C1 controls but tab, line feed and carriage return. PostgreSQL takes no NUL, and people see none of them. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/** Spaces and what nobody sees: joiners, marks of direction, fillers. A reason made of these alone is none. */
const UNSEEN = /^[\s\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/**
 * Input as it may be used: every text in NFC, so that twins of a name are one, none with what no text may hold, and empty
 * where nobody would see anything.
 * Faults are added to `faults`, each with its place.
 */
export function wholesome(value: unknown, path: string, faults: InputFault[], depth = 0): unknown {
  if (depth > MAX_DEPTH) {
    faults.push(inputFault(path.slice(0, 100), 'too_deep'));
    return null;
  }
  if (typeof value === 'string') return wholesomeText(value, path, faults);
  if (Array.isArray(value)) return value.map((item, i) => wholesome(item, `${path}.${i}`, faults, depth + 1));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([name, inner]) => {
    const clean = wholesomeText(name, path, faults);
    return [clean, wholesome(inner, `${path}.${clean}`, faults, depth + 1)] as const;
  });
  return Object.fromEntries(entries);
}

function wholesomeText(text: string, path: string, faults: InputFault[]): string {
  if (/\p{Surrogate}/u.test(text)) faults.push(inputFault(path, 'lone_surrogate'));
  else if (CONTROL.test(text)) faults.push(inputFault(path, 'control_character'));
  return UNSEEN.test(text) ? '' : text.normalize('NFC');
}
