import type { SectionContent, SectionField } from '../api/shapes.ts';

export type SectionRow = Record<string, string | null>;

/** A field that two contents hold differently: a text's old and new value, or the rows that came and went. */
export type SectionDifference =
  | { field: SectionField; before: string | null; after: string | null }
  | { field: SectionField; removed: SectionRow[]; added: SectionRow[] };

/** What `after` says differently from `before`, in the order of the section's fields. Rows that only moved are neither removed nor added. */
export function sectionDifferences(
  fields: readonly SectionField[],
  before: SectionContent | null,
  after: SectionContent,
): SectionDifference[] {
  return fields
    .filter(({ name }) => !isSame(before?.[name], after[name]))
    .map((field) =>
      field.kind === 'list'
        ? {
            field,
            removed: leftOf(rowsIn(before?.[field.name]), rowsIn(after[field.name])),
            added: leftOf(rowsIn(after[field.name]), rowsIn(before?.[field.name])),
          }
        : { field, before: textIn(before?.[field.name]), after: textIn(after[field.name]) },
    );
}

type Value = SectionContent[string] | undefined;

/** Whether two values say the same; nothing, an empty text and no rows are the same. */
export const isSame = (one: Value, other: Value): boolean => spelling(one) === spelling(other);

export const rowsIn = (value: Value): SectionRow[] => (Array.isArray(value) ? value : []);
export const textIn = (value: Value): string | null => (typeof value === 'string' && value !== '' ? value : null);

function spelling(value: Value): string {
  return Array.isArray(value) && value.length > 0 ? JSON.stringify(value.map(rowSpelling)) : (textIn(value) ?? '');
}

function rowSpelling(row: SectionRow): string {
  const filled = Object.entries(row).filter(([, cell]) => cell !== null && cell !== '');
  return JSON.stringify(filled.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The rows of the first that the second has no equal for, each counted as often as it stands there. */
function leftOf(rows: readonly SectionRow[], others: readonly SectionRow[]): SectionRow[] {
  const open = others.map(rowSpelling);
  return rows.filter((row) => {
    const at = open.indexOf(rowSpelling(row));
    if (at >= 0) open.splice(at, 1);
    return at < 0;
  });
}
