import type { ReviewItem } from '../../api/shapes.ts';
import { statements, type Said, type Statement } from './said.ts';

/** A line of the grid that wants an answer: a field of an item, or one of the two statements on the whole section. */
export type GridRow = { key: string; item: ReviewItem } & ({ field: string } | { statement: Statement });

/** The lines of a person's items from top to bottom; what is hidden has none. */
export function gridRows(items: readonly ReviewItem[], fieldsOf: (item: ReviewItem) => readonly string[]): GridRow[] {
  return items
    .filter(({ hidden }) => !hidden)
    .flatMap((item) => [
      ...fieldsOf(item).map((field) => ({ key: `${item.id}:${field}`, item, field })),
      ...statements.map((statement) => ({ key: `${item.id}:${statement}`, item, statement })),
    ]);
}

export const isAnswered = (row: GridRow, said: Said): boolean =>
  'field' in row ? said.verdicts[row.field] !== undefined : said[row.statement] !== null;

/** The line where one goes on: the first that wants an answer, else the first. */
export function firstOpen(rows: readonly GridRow[], said: (item: ReviewItem) => Said): string | null {
  const open = rows.find((row) => row.item.state !== 'not_attested' && !isAnswered(row, said(row.item)));
  return (open ?? rows[0])?.key ?? null;
}

/** The line so many below another, at most the last; the first where there was none. */
export function beside(rows: readonly GridRow[], key: string | null, by: 1 | -1): string | null {
  const at = rows.findIndex((row) => row.key === key);
  return rows[Math.max(0, Math.min(rows.length - 1, at + by))]?.key ?? null;
}
