import { z } from 'zod';
import { citationSchema } from '../citation.ts';
import { sectionNames, type SectionName } from '../section/index.ts';

const positive = z.int().positive();
/** Schedules never run at night: a full hour between 04:00 and 22:00 of the organisation's day. */
const hour = z.int().min(4).max(22);
const ascending = (numbers: readonly number[]) => numbers.every((n, i) => i === 0 || numbers[i - 1]! < n);

/** When a review begins by itself (R10). How often is in none of our sources: a mandatory setting, with no silent default. */
const schedule = z.strictObject({
  /** A part of a year: 1, 2, 3, 4, 6 or 12. */
  periodMonths: positive.refine((months) => 12 % months === 0, 'a year is not made of such periods'),
  /** Of the first month of a period. */
  startDay: z.int().min(1).max(28),
  hour,
  citation: citationSchema,
});

/** How a review runs, in days after it began; day 0 is the first. */
const course = z
  .strictObject({
    remindOnDays: z.array(positive).min(1).refine(ascending, 'days ascend'),
    remindHour: hour,
    closeOnDay: positive,
    closeHour: hour,
    packetSize: positive.max(200),
    citation: citationSchema,
  })
  .refine(({ remindOnDays, closeOnDay }) => remindOnDays.at(-1)! < closeOnDay, 'reminders come before the close');

/** How long a correction may take (R11), in working minutes; reminders count back from its deadline. */
const correction = z
  .strictObject({
    deadlineMinutes: positive,
    reminders: z.array(positive),
    escalationMinutes: positive,
    citation: citationSchema,
  })
  .refine(
    ({ deadlineMinutes, reminders }) =>
      reminders.every((before) => before < deadlineMinutes) && ascending([...reminders].reverse()),
    'reminders lie within the deadline, the earliest first',
  );

/** The scheduled review of records (R9–R11). */
export const reviewRule = z.strictObject({
  schedule,
  course,
  /** What is reviewed where nobody chooses: some sections, or all that there are. */
  sections: z.strictObject({
    names: z.union([z.literal('all'), z.array(z.enum(sectionNames)).min(1)]),
    citation: citationSchema,
  }),
  correction,
});
export type ReviewRule = z.output<typeof reviewRule>;

/** The sections that the pack has reviewed. */
export function sectionsOf({ sections: { names } }: ReviewRule): readonly SectionName[] {
  return names === 'all' ? sectionNames : names;
}
