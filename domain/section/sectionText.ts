import { z } from 'zod';

/** Why a field of a section is refused; the words stand in `faultTexts.ts`. */
export const sectionFaultCodes = [
  'missing',
  'too_long',
  'not_a_text',
  'not_a_date',
  'in_the_future',
  'not_a_phone',
  'not_a_choice',
  'not_a_personal_id',
  'not_a_mail_address',
  'not_a_coefficient',
  'not_a_year',
  'not_a_height',
  'not_a_weight',
  'not_an_insurance_number',
  'not_a_list',
  'too_many_rows',
  'unknown_field',
] as const;
export type SectionFaultCode = (typeof sectionFaultCodes)[number];

const fault = (code: SectionFaultCode) => ({ error: code });
const CONTROL = /[\p{Cc}\p{Cf}]/gu;
const PHONE = /^(?:0\d{9,10}|\+84\d{9,10})$/;

/** A line of text: NFC, no control characters, single spaces, none at its ends. */
const line = (longest: number) =>
  z
    .string(fault('not_a_text'))
    .transform((text) => text.normalize('NFC').replace(CONTROL, ' ').replace(/\s+/gu, ' ').trim())
    .pipe(z.string().max(longest, fault('too_long')));

/** A text that must be there. */
export const words = (longest: number) => line(longest).pipe(z.string().min(1, fault('missing')));

/** A field that may be left empty: nothing and '' are null. */
export const optional = <S extends z.ZodType<string, string>>(schema: S) =>
  z.preprocess(
    (value) => (value === undefined || (typeof value === 'string' && value.trim() === '') ? null : value),
    schema.nullable(),
  );

/** A day, as YYYY-MM-DD. That it is not in the future is checked with the day of today, in `checkSection`. */
export const day = z
  .string(fault('not_a_text'))
  .trim()
  .pipe(z.iso.date(fault('not_a_date')));

/** A Vietnamese telephone number; spaces, dots and hyphens are left out. */
export const phone = line(24)
  .transform((written) => written.replace(/[\s.\-()]/gu, ''))
  .pipe(z.string().regex(PHONE, fault('not_a_phone')));

export const mailAddress = line(120).pipe(z.email(fault('not_a_mail_address')));

export const personalId = line(20).pipe(z.string().regex(/^\d{12}$/, fault('not_a_personal_id')));

/** A salary coefficient with two decimals: 3.66. */
export const coefficient = line(8)
  .transform((written) => written.replace(',', '.'))
  .pipe(z.string().regex(/^\d{1,2}\.\d{2}$/, fault('not_a_coefficient')));

/** One of a catalogue's values. */
export const oneOf = (values: readonly string[]) =>
  z.string(fault('not_a_choice')).refine((value) => values.includes(value), fault('not_a_choice'));

/** A year that somebody who is alive, or their parents, was born in. */
export const year = line(8).pipe(z.string().regex(/^(?:19|20)\d{2}$/, fault('not_a_year')));

/** Whole centimetres. */
export const height = line(8).pipe(z.string().regex(/^(?:1\d{2}|2[0-4]\d)$/, fault('not_a_height')));

/** Kilograms, with one decimal at most: 61.5. */
export const weight = line(8)
  .transform((written) => written.replace(',', '.'))
  .pipe(z.string().regex(/^(?:[3-9]\d|1\d{2})(?:\.\d)?$/, fault('not_a_weight')));

/** The ten digits of social insurance. */
export const socialInsurance = line(20)
  .transform((written) => written.replace(/\s/gu, ''))
  .pipe(z.string().regex(/^\d{10}$/, fault('not_an_insurance_number')));

/** The card number of health insurance: the ten digits that everybody keeps, or the whole with its code before. */
export const healthInsurance = line(20)
  .transform((written) => written.replace(/\s/gu, '').toUpperCase())
  .pipe(z.string().regex(/^(?:[A-Z]{2}\d{3})?\d{10}$/, fault('not_an_insurance_number')));

/** More rows stand in no paper file. */
export const MOST_ROWS = 50;

/** The rows of a list; nothing is none. */
export const rowsOf = <R>(row: z.ZodType<R>): z.ZodType<R[]> =>
  z.preprocess(
    (value) => value ?? [],
    z.array(row, fault('not_a_list')).max(MOST_ROWS, fault('too_many_rows')),
  ) as unknown as z.ZodType<R[]>;
