import type { SectionContent, SectionRow } from './field.ts';

/**
 * The fields in which two contents of a section differ, in the order of the later one. A field that is missing is empty;
 * where there was no content at all, every field that is filled in counts.
 */
export function changedFields(before: SectionContent | null, after: SectionContent | null): string[] {
  const names = new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})]);
  return [...names].filter((name) => spelling(before?.[name]) !== spelling(after?.[name]));
}

/** A value as text; the same however its row's columns are ordered, and whether an empty one is there or not. */
function spelling(value: string | null | SectionRow[] | undefined): string {
  if (!Array.isArray(value)) return JSON.stringify(value ?? null);
  if (value.length === 0) return 'null';
  return JSON.stringify(
    value.map((row) =>
      Object.entries(row)
        .filter(([, cell]) => cell !== null)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  );
}
