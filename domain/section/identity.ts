import { z } from 'zod';
import type { SectionDefinition } from './field.ts';
import { choice, day, optional, personalId, text } from './sectionText.ts';

const sexes = ['male', 'female'] as const;

const identitySchema = z.strictObject({
  fullName: text(120),
  otherName: optional(text(120)),
  dateOfBirth: day,
  sex: choice(sexes),
  birthplace: text(200),
  hometown: text(200),
  personalId,
});

/** Who the officer is: points 1 to 5 of the national résumé form. */
export const identity: SectionDefinition = {
  workGroup: 'officers',
  editable: false,
  label: { vi: 'Nhân thân', en: 'Identity' },
  schema: identitySchema,
  fields: [
    { name: 'fullName', label: { vi: 'Họ và tên khai sinh', en: 'Full name' }, kind: 'text', required: true },
    { name: 'otherName', label: { vi: 'Tên gọi khác', en: 'Other name' }, kind: 'text', required: false },
    { name: 'dateOfBirth', label: { vi: 'Ngày sinh', en: 'Date of birth' }, kind: 'date', required: true },
    {
      name: 'sex',
      label: { vi: 'Giới tính', en: 'Sex' },
      kind: 'choice',
      required: true,
      choices: [
        { value: 'male', label: { vi: 'Nam', en: 'Male' } },
        { value: 'female', label: { vi: 'Nữ', en: 'Female' } },
      ],
    },
    { name: 'birthplace', label: { vi: 'Nơi sinh', en: 'Birthplace' }, kind: 'text', required: true },
    { name: 'hometown', label: { vi: 'Quê quán', en: 'Hometown' }, kind: 'text', required: true },
    {
      name: 'personalId',
      label: { vi: 'Số định danh cá nhân', en: 'Personal ID number' },
      kind: 'text',
      required: true,
    },
  ],
};
