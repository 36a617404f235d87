import type { z } from 'zod';
import type { PlainField, SectionContent, SectionRow } from './field.ts';
import { sectionFaultTexts } from './faultTexts.ts';
import { sections, type SectionName } from './index.ts';
import { sectionFaultCodes, type SectionFaultCode } from './sectionText.ts';

/** A fault of one field, in both languages, as `section_invalid` carries it. A list's is `courses.2.school`. */
export interface SectionFault {
  field: string;
  code: SectionFaultCode;
  vi: string;
  en: string;
}

/** More would help nobody. */
const MOST_FAULTS = 50;

/**
 * Checks what is to be recorded in a section and brings it into its form (NFC, single spaces, phone numbers without gaps).
 *
 * @param today the day, as YYYY-MM-DD in the organisation's time zone: no date of a section lies after it
 * @returns the content to record, or one fault a field, at most 50
 */
export function checkSection(
  name: SectionName,
  content: unknown,
  today: string,
): { content: SectionContent; faults: [] } | { content: null; faults: SectionFault[] } {
  const parsed = sections[name].schema.safeParse(content);
  if (!parsed.success) {
    const found = parsed.error.issues.flatMap((issue) => faultsOf(issue, name));
    const each = found.filter((fault, i) => found.findIndex((f) => f.field === fault.field) === i);
    return { content: null, faults: each.slice(0, MOST_FAULTS) };
  }
  const early = daysAfter(name, parsed.data, today);
  if (early.length > 0) return { content: null, faults: early.map((field) => faultOf(field, 'in_the_future')) };
  return { content: parsed.data, faults: [] };
}

function faultsOf(issue: z.core.$ZodIssue, name: SectionName): SectionFault[] {
  const path = issue.path.map(String);
  return issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => faultOf([...path, key].join('.'), 'unknown_field'))
    : [faultOf(path.join('.') || name, codeOf(issue.message))];
}

/** The fields with a day after today. */
function daysAfter(name: SectionName, content: SectionContent, today: string): string[] {
  return sections[name].fields.flatMap((field) => {
    const value = content[field.name];
    if (field.kind !== 'list') return isAfter(field, value as string | null, today) ? [field.name] : [];
    return (value as SectionRow[]).flatMap((row, i) =>
      field.columns
        .filter((column) => isAfter(column, row[column.name]!, today))
        .map((column) => `${field.name}.${i}.${column.name}`),
    );
  });
}

const isAfter = ({ kind }: PlainField, value: string | null, today: string) => kind === 'date' && (value ?? '') > today;

function codeOf(message: string): SectionFaultCode {
  return sectionFaultCodes.find((code) => code === message) ?? 'not_a_text';
}

function faultOf(field: string, code: SectionFaultCode): SectionFault {
  return { field, code, ...sectionFaultTexts[code] };
}
