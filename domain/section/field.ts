import type { z } from 'zod';
import type { BilingualText } from '../citation.ts';
import type { WorkGroup } from '../permission.ts';

/** One field of a section, as a form and a page show it. */
export interface SectionField {
  name: string;
  label: BilingualText;
  kind: 'text' | 'date' | 'choice';
  required: boolean;
  /** Only of a choice. */
  choices?: readonly { value: string; label: BilingualText }[];
}

/** What a section's content is: flat, texts only, null where a field is left empty. */
export type SectionContent = Record<string, string | null>;

/** One section of the dossier: who keeps it, whether it can be edited here, and the schema that every entry passes. */
export interface SectionDefinition {
  workGroup: WorkGroup;
  editable: boolean;
  label: BilingualText;
  schema: z.ZodType<SectionContent>;
  fields: readonly SectionField[];
}
