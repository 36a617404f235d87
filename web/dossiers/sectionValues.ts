import type { SectionContent, SectionField } from '../api/shapes.ts';
import { rowsIn, textIn } from './sectionDifferences.ts';

export type RowValues = Record<string, string>;

/** A section as a form holds it: every field there is, empty ones as '', lists apart. Days are `2024-10-15`. */
export interface SectionValues {
  validFrom: string;
  plain: Record<string, string>;
  lists: Record<string, RowValues[]>;
}

/** The form's values of an entry's content; all empty where there is none. */
export function valuesOf(
  fields: readonly SectionField[],
  content: SectionContent | null,
  validFrom: string,
): SectionValues {
  const plain = fields.filter(({ kind }) => kind !== 'list');
  const lists = fields.filter(({ kind }) => kind === 'list');
  const rowValues = ({ name, columns = [] }: SectionField) =>
    rowsIn(content?.[name]).map((row) =>
      Object.fromEntries(columns.map((column) => [column.name, row[column.name] ?? ''])),
    );
  return {
    validFrom,
    plain: Object.fromEntries(plain.map(({ name }) => [name, textIn(content?.[name]) ?? ''])),
    lists: Object.fromEntries(lists.map((field) => [field.name, rowValues(field)])),
  };
}

const orNull = (text: string): string | null => text.trim() || null;

/** The content to record: every field of the section, lists whole. */
export function contentOf({ plain, lists }: SectionValues): SectionContent {
  const rows = (all: RowValues[]) =>
    all.map((row) => Object.fromEntries(Object.entries(row).map(([name, text]) => [name, orNull(text)])));
  return {
    ...Object.fromEntries(Object.entries(plain).map(([name, text]) => [name, orNull(text)])),
    ...Object.fromEntries(Object.entries(lists).map(([name, all]) => [name, rows(all)])),
  };
}

/** Where in the form the fault of an API path stands: `courses.2.school` → `lists.courses.2.school`. */
export function faultPlace(
  fields: readonly SectionField[],
  path: string,
): 'validFrom' | `plain.${string}` | `lists.${string}` | null {
  if (path === 'validFrom') return path;
  const field = fields.find(({ name }) => name === path.split('.')[0]);
  if (!field) return null;
  return field.kind === 'list' ? `lists.${path}` : `plain.${path}`;
}
