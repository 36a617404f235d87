import type { ReviewSection, SectionField } from '../api/shapes.ts';
import { useFieldWords } from '../dossiers/useFieldWords.ts';
import { rowsIn, textIn, type SectionRow } from '../dossiers/sectionDifferences.ts';
import { useSections } from '../dossiers/useSections.ts';
import { useWords } from '../look/useWords.ts';

/** A field of a section as a review speaks of it; `lines` are its content as people read it, none where it is empty. */
export interface ReviewField {
  name: string;
  label: string;
  lines: (value: unknown) => string[];
}

export interface SectionWords {
  label: string;
  fields: ReviewField[];
}

/** How sections and their fields are called, and what stands in them; without fields until the definitions are read. */
export function useReviewFields(): (section: ReviewSection) => SectionWords {
  const { both } = useWords();
  const words = useFieldWords();
  const { definitions, named } = useSections();
  const rowText = (row: SectionRow, { columns = [] }: SectionField) =>
    columns.flatMap((column) => (row[column.name] ? words(row[column.name], column) : [])).join(', ');
  const linesOf = (field: SectionField) => (value: unknown) => {
    const held = value as Parameters<typeof textIn>[0];
    if (field.kind === 'list') return rowsIn(held).map((row) => rowText(row, field));
    return textIn(held) === null ? [] : [words(textIn(held), field)];
  };
  return (section) => ({
    label: named(section),
    fields: (definitions.find((one) => one.section === section)?.fields ?? []).map((field) => ({
      name: field.name,
      label: both(field.label),
      lines: linesOf(field),
    })),
  });
}
