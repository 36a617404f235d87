import type { WorkGroup } from '../permission.ts';
import { sectionNames, sections, type SectionName } from '../section/index.ts';

/** A section as a campaign takes it up: what a custodian needs to attest it, and its place on the page. */
export interface ReviewSection {
  section: SectionName;
  workGroup: WorkGroup;
  sensitive: boolean;
  position: number;
}

/** Whether only those may look at a section who may open sensitive ones (R13). */
export function isSensitive(name: SectionName): boolean {
  return (sections[name] as { sensitive?: boolean }).sensitive === true;
}

/** These sections, in the order in which a page shows them. */
export function reviewSections(names: readonly SectionName[]): ReviewSection[] {
  return sectionNames
    .map((section, position) => ({
      section,
      workGroup: sections[section].workGroup,
      sensitive: isSensitive(section),
      position,
    }))
    .filter(({ section }) => names.includes(section));
}

/** The names of a section's fields, each of which is compared with the paper file. */
export function fieldNames(section: SectionName): string[] {
  return sections[section].fields.map(({ name }) => name);
}
