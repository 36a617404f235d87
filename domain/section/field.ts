import { z } from 'zod';
import type { BilingualText } from '../citation.ts';
import type { WorkGroup } from '../permission.ts';
import { day, oneOf, optional, rowsOf } from './sectionText.ts';

/** One row of a list: texts only, null where a column is left empty. */
export type SectionRow = Record<string, string | null>;

/** What a section's content is: texts and lists of rows, null where a field is left empty. */
export type SectionContent = Record<string, string | null | SectionRow[]>;

export interface Choice {
  value: string;
  label: BilingualText;
}

/** One text, day or choice of a section, as a form and a page show it, with the schema that it passes. */
export interface PlainField {
  name: string;
  label: BilingualText;
  kind: 'text' | 'date' | 'choice';
  required: boolean;
  /** Only of a choice. */
  choices?: readonly Choice[];
  schema: z.ZodType<string | null>;
}

/** A field of rows, each with the same columns; it may have none. */
export interface ListField {
  name: string;
  label: BilingualText;
  kind: 'list';
  required: false;
  columns: readonly PlainField[];
  schema: z.ZodType<SectionRow[]>;
}
export type SectionField = PlainField | ListField;

/** One section of the dossier: which group of work it belongs to, whether it is sensitive, and the fields that make its schema. */
export interface SectionDefinition {
  workGroup: WorkGroup;
  /** Sealed in the database, opened by whoever may open sensitive sections, each time on the record. */
  sensitive: boolean;
  label: BilingualText;
  fields: readonly SectionField[];
  schema: z.ZodType<SectionContent>;
}

type Text = z.ZodType<string, string>;

/** A text that must be filled in. */
export const text = (name: string, vi: string, en: string, schema: Text): PlainField => ({
  name,
  label: { vi, en },
  kind: 'text',
  required: true,
  schema,
});

/** A day that must be filled in. */
export const date = (name: string, vi: string, en: string): PlainField => ({
  ...text(name, vi, en, day),
  kind: 'date',
});

/** One value of a catalogue, which must be chosen. */
export const choice = (name: string, vi: string, en: string, choices: readonly Choice[]): PlainField => ({
  ...text(name, vi, en, oneOf(choices.map(({ value }) => value))),
  kind: 'choice',
  choices,
});

/** The same field, which may be left empty. */
export const maybe = (field: PlainField): PlainField => ({
  ...field,
  required: false,
  schema: optional(field.schema as Text),
});

/** A field of rows with these columns. */
export const list = (name: string, vi: string, en: string, columns: readonly PlainField[]): ListField => ({
  name,
  label: { vi, en },
  kind: 'list',
  required: false,
  columns,
  schema: rowsOf(objectOf<SectionRow>(columns)),
});

/** A section whose one schema is made of its fields. */
export const section = (definition: Omit<SectionDefinition, 'schema'>): SectionDefinition => ({
  ...definition,
  schema: objectOf<SectionContent>(definition.fields),
});

function objectOf<T>(fields: readonly SectionField[]): z.ZodType<T> {
  return z.strictObject(
    Object.fromEntries(fields.map(({ name, schema }) => [name, schema])),
  ) as unknown as z.ZodType<T>;
}
