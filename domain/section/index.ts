import { contact } from './contact.ts';
import type { SectionDefinition } from './field.ts';
import { identity } from './identity.ts';
import { position } from './position.ts';

export const sectionNames = ['identity', 'position', 'contact'] as const;
export type SectionName = (typeof sectionNames)[number];

/** The sections of the thin dossier, in the order in which a page shows them. */
export const sections: Record<SectionName, SectionDefinition> = { identity, position, contact };
