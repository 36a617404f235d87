import { z } from 'zod';
import type { SectionDefinition } from './field.ts';
import { mailAddress, optional, phone, text } from './sectionText.ts';

const contactSchema = z.strictObject({
  phone,
  officePhone: optional(phone),
  personalMail: optional(mailAddress),
  permanentAddress: text(300),
  currentAddress: text(300),
  emergencyName: optional(text(120)),
  emergencyPhone: optional(phone),
});

/** Where the officer can be reached: the section that can be edited. */
export const contact: SectionDefinition = {
  workGroup: 'officers',
  editable: true,
  label: { vi: 'Liên hệ', en: 'Contact' },
  schema: contactSchema,
  fields: [
    { name: 'phone', label: { vi: 'Điện thoại di động', en: 'Mobile phone' }, kind: 'text', required: true },
    { name: 'officePhone', label: { vi: 'Điện thoại cơ quan', en: 'Office phone' }, kind: 'text', required: false },
    { name: 'personalMail', label: { vi: 'Thư điện tử cá nhân', en: 'Personal mail' }, kind: 'text', required: false },
    {
      name: 'permanentAddress',
      label: { vi: 'Hộ khẩu thường trú', en: 'Permanent address' },
      kind: 'text',
      required: true,
    },
    { name: 'currentAddress', label: { vi: 'Nơi ở hiện nay', en: 'Current address' }, kind: 'text', required: true },
    {
      name: 'emergencyName',
      label: { vi: 'Người báo tin khi cần', en: 'Emergency contact' },
      kind: 'text',
      required: false,
    },
    {
      name: 'emergencyPhone',
      label: { vi: 'Điện thoại người báo tin', en: 'Emergency phone' },
      kind: 'text',
      required: false,
    },
  ],
};
