import type { TaskGroup, TaskRow } from '../api/shapes.ts';

export const groupOrder: readonly TaskGroup[] = ['overdue', 'today', 'week', 'later'];

/** Letters without their diacritics, in lower case: "Hải Phòng" → "hai phong". */
export function withoutDiacritics(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(/đ/gi, 'd')
    .toLowerCase();
}

/** Whether a row answers to every word that was typed: number, title, names, units, account. */
export function matches(row: TaskRow, filter: string): boolean {
  const words = withoutDiacritics(filter).split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const { requester, beneficiary, account, title } = row;
  const people = [requester, beneficiary].flatMap(({ name, unitName, position }) => [name, unitName, position]);
  const text = withoutDiacritics(
    [row.requestNo, title.vi, title.en, account?.userName ?? '', row.reason, ...people].join(' '),
  );
  return words.every((word) => text.includes(word));
}

/** Rows by urgency, overdue first; within a group as the server ordered them. Empty groups are left out. */
export function grouped(rows: readonly TaskRow[]): { group: TaskGroup; rows: TaskRow[] }[] {
  return groupOrder
    .map((group) => ({ group, rows: rows.filter((row) => row.group === group) }))
    .filter(({ rows: ofGroup }) => ofGroup.length > 0);
}

/** The row after (or before) one, staying at the ends; the first where none is chosen. */
export function neighbour(ids: readonly string[], from: string | undefined, step: 1 | -1): string | undefined {
  const at = from === undefined ? -1 : ids.indexOf(from);
  if (at < 0) return ids[0];
  return ids[Math.min(Math.max(at + step, 0), ids.length - 1)];
}

/** Where the eye goes when a row leaves: to the one that takes its place, else to the one above. */
export function successor(ids: readonly string[], leaving: string): string | undefined {
  const at = ids.indexOf(leaving);
  return at < 0 ? ids[0] : (ids[at + 1] ?? ids[at - 1]);
}
