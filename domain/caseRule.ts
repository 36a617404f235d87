import { z } from 'zod';
import { citationSchema } from './citation.ts';

const minutes = z.int().positive();

/** Deadline and reminders (working minutes before it) of one duty, and how long each further level has. */
const dutyRule = z
  .strictObject({ deadlineMinutes: minutes, reminders: z.array(minutes), escalationMinutes: minutes })
  .refine(
    ({ deadlineMinutes, reminders }) =>
      reminders.every((before, i) => before < deadlineMinutes && (i === 0 || before < reminders[i - 1]!)),
    'reminders lie within the deadline, the earliest first',
  );

/** How a lost or stolen password is dealt with (R14). Lengths of duties are working minutes, those of clocks and links real hours. */
export const passwordCaseRule = z.strictObject({
  duties: z.strictObject({
    note: dutyRule,
    letter: dutyRule,
    registration: dutyRule,
    reissue: dutyRule,
    review_head: dutyRule,
    review_it: dutyRule,
  }),
  /** How long the link by which a report from the sign-in page is confirmed works; minutes. */
  confirmMinutes: minutes,
  /** How long the link to choose the new password works. */
  reissueLinkHours: z.int().positive(),
  /** After so many wrong spoken codes the reissue is void. */
  codeTries: z.int().positive(),
  clocks: z.strictObject({
    incidentHours: z.int().positive(),
    breachHours: z.int().positive(),
    citation: citationSchema,
  }),
  /** Where the written report is dated when the unit's name does not say. */
  seat: z.string().min(1),
  citation: citationSchema,
});
