import type { z } from 'zod';
import type { PlainField, SectionField } from '../../domain/section/field.ts';
import { sectionNames, sections } from '../../domain/section/index.ts';
import type { contract } from '../contract/index.ts';

type SectionsAnswer = z.output<NonNullable<typeof contract.listSections.answer>>;
type FieldAnswer = SectionsAnswer['items'][number]['fields'][number];

/** The sections as forms and pages draw them, from the very definitions that entries are checked by. */
export function sectionsAnswer(): SectionsAnswer {
  return {
    items: sectionNames.map((section) => {
      const { workGroup, sensitive, label, fields } = sections[section];
      return { section, workGroup, sensitive, label, fields: fields.map(fieldAnswer) };
    }),
  };
}

function fieldAnswer(field: SectionField): FieldAnswer {
  if (field.kind !== 'list') return plainAnswer(field);
  const { name, label, kind, required, columns } = field;
  return { name, label, kind, required, columns: columns.map(plainAnswer) };
}

function plainAnswer({ name, label, kind, required, choices }: PlainField) {
  return { name, label, kind, required, ...(choices && { choices: [...choices] }) };
}
