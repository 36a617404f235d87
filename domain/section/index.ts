import { contact } from './contact.ts';
import { family } from './family.ts';
import type { SectionDefinition } from './field.ts';
import { health } from './health.ts';
import { identity } from './identity.ts';
import { position } from './position.ts';
import { schooling } from './schooling.ts';

export const sectionNames = ['identity', 'position', 'schooling', 'contact', 'family', 'health'] as const;
export type SectionName = (typeof sectionNames)[number];

/** The sections that are sealed in the database and opened on the record, by whoever may open them (R13). */
export const sensitiveSections = ['family', 'health'] as const satisfies readonly SectionName[];
export type SensitiveSection = (typeof sensitiveSections)[number];

/** The sections of a dossier, in the order in which a page shows them. */
export const sections: Record<SectionName, SectionDefinition> = {
  identity,
  position,
  schooling,
  contact,
  family,
  health,
};

export const isSensitive = (name: SectionName): name is SensitiveSection => sections[name].sensitive;
