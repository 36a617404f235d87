import type { SectionContent } from './field.ts';
import { sectionFaultTexts } from './faultTexts.ts';
import { sections, type SectionName } from './index.ts';
import { sectionFaultCodes, type SectionFaultCode } from './sectionText.ts';

/** A fault of one field, in both languages, as `section_invalid` carries it. */
export interface SectionFault {
  field: string;
  code: SectionFaultCode;
  vi: string;
  en: string;
}

/**
 * Checks what is to be recorded in a section and brings it into its form (NFC, single spaces, phone numbers without gaps).
 *
 * @param today the day, as YYYY-MM-DD in the organisation's time zone: no date of a section lies after it
 * @returns the content to record, or one fault a field
 */
export function checkSection(
  name: SectionName,
  content: unknown,
  today: string,
): { content: SectionContent; faults: [] } | { content: null; faults: SectionFault[] } {
  const { schema, fields } = sections[name];
  const parsed = schema.safeParse(content);
  if (!parsed.success) {
    const found = parsed.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => faultOf(key, 'unknown_field'))
        : [faultOf(String(issue.path[0] ?? name), codeOf(issue.message))],
    );
    return {
      content: null,
      faults: found.filter((fault, i) => found.findIndex(({ field }) => field === fault.field) === i),
    };
  }
  const early = fields.filter(({ kind, name: field }) => kind === 'date' && (parsed.data[field] ?? '') > today);
  if (early.length > 0)
    return { content: null, faults: early.map(({ name: field }) => faultOf(field, 'in_the_future')) };
  return { content: parsed.data, faults: [] };
}

function codeOf(message: string): SectionFaultCode {
  return sectionFaultCodes.find((code) => code === message) ?? 'not_a_text';
}

function faultOf(field: string, code: SectionFaultCode): SectionFault {
  return { field, code, ...sectionFaultTexts[code] };
}
