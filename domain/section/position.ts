import { z } from 'zod';
import type { SectionDefinition } from './field.ts';
import { choice, coefficient, day, optional, text } from './sectionText.ts';

/** The ranks of Customs officers, the highest first. */
export const customsRanks = ['08.049', '08.050', '08.051', '08.052'] as const;

const positionSchema = z.strictObject({
  title: text(120),
  rankCode: choice(customsRanks),
  salaryStep: text(8),
  coefficient,
  coefficientFrom: day,
  appointedOn: optional(day),
  joinedOn: day,
  decisionNo: optional(text(60)),
});

/** What the officer is: title, rank and salary, points 10 to 14 of the national résumé form. */
export const position: SectionDefinition = {
  workGroup: 'officers',
  editable: false,
  label: { vi: 'Chức vụ, ngạch, bậc', en: 'Title, rank and step' },
  schema: positionSchema,
  fields: [
    { name: 'title', label: { vi: 'Chức vụ', en: 'Title' }, kind: 'text', required: true },
    {
      name: 'rankCode',
      label: { vi: 'Ngạch công chức', en: 'Rank' },
      kind: 'choice',
      required: true,
      choices: [
        {
          value: '08.049',
          label: { vi: '08.049 – Kiểm tra viên cao cấp hải quan', en: '08.049 – Senior Customs inspector' },
        },
        {
          value: '08.050',
          label: { vi: '08.050 – Kiểm tra viên chính hải quan', en: '08.050 – Principal Customs inspector' },
        },
        { value: '08.051', label: { vi: '08.051 – Kiểm tra viên hải quan', en: '08.051 – Customs inspector' } },
        {
          value: '08.052',
          label: { vi: '08.052 – Kiểm tra viên trung cấp hải quan', en: '08.052 – Intermediate Customs inspector' },
        },
      ],
    },
    { name: 'salaryStep', label: { vi: 'Bậc lương', en: 'Salary step' }, kind: 'text', required: true },
    { name: 'coefficient', label: { vi: 'Hệ số lương', en: 'Salary coefficient' }, kind: 'text', required: true },
    { name: 'coefficientFrom', label: { vi: 'Hưởng từ ngày', en: 'Since' }, kind: 'date', required: true },
    { name: 'appointedOn', label: { vi: 'Ngày bổ nhiệm', en: 'Appointed on' }, kind: 'date', required: false },
    { name: 'joinedOn', label: { vi: 'Ngày vào ngành', en: 'Joined on' }, kind: 'date', required: true },
    { name: 'decisionNo', label: { vi: 'Số quyết định', en: 'Decision no.' }, kind: 'text', required: false },
  ],
};
