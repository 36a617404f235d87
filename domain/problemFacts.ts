import type { ToldFact } from './accountRequestFacts.ts';
import { sections, type SectionName } from './section/index.ts';

/** What a report of a problem in a dossier speaks of (R12): none of the record's values. */
export interface RecordAsked {
  section: SectionName;
  fields: readonly string[];
  basis: string | null;
}

/** Section, fields and paper basis of the report, in words. */
export function problemFacts({ section, fields, basis }: RecordAsked): ToldFact[] {
  const { label, fields: known } = sections[section];
  const named = (language: 'vi' | 'en') =>
    fields.map((name) => known.find((field) => field.name === name)?.label[language] ?? name).join(', ');
  return [
    { key: 'section', label: { vi: 'Mục hồ sơ', en: 'Section' }, value: label },
    { key: 'fields', label: { vi: 'Trường', en: 'Fields' }, value: { vi: named('vi'), en: named('en') } },
    ...(basis === null
      ? []
      : [{ key: 'basis', label: { vi: 'Căn cứ', en: 'Basis' }, value: { vi: basis, en: basis } }]),
  ];
}
