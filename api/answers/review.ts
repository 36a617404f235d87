import type { z } from 'zod';
import type { ReviewPreview } from '../../db/reviewCampaigns.ts';
import type {
  ReviewDetailView,
  ReviewListView,
  ReviewSums,
  SectionVerdicts,
  UnitProgress,
  UrgeView,
} from '../../db/views/reviews.ts';
import { courseOf } from '../../domain/review/reviewDays.ts';
import { fieldNames } from '../../domain/review/reviewSections.ts';
import type { Rules } from '../../domain/rules.ts';
import type { SectionName } from '../../domain/section/index.ts';
import type { contract } from '../contract/index.ts';
import { citationAnswer } from './finding.ts';
import { sent } from './sent.ts';

type Answer = z.output<NonNullable<typeof contract.readReview.answer>>;
type Row = z.output<NonNullable<typeof contract.listReviews.answer>>['items'][number];
type Preview = z.output<NonNullable<typeof contract.previewReview.answer>>;

export const reviewRowAnswer = (view: ReviewListView): Row => sent(view);

/** The days of a review's course. */
export function scheduleAnswer(
  course: Pick<ReviewDetailView, 'startedAt' | 'remindAt' | 'remindersSent' | 'closesAt'>,
): Answer['schedule'] {
  const reminders = course.remindAt.map((at, i) => ({ at: at.toISOString(), sent: i < course.remindersSent }));
  return {
    startedAt: course.startedAt.toISOString(),
    reminders,
    headsToldAt: reminders.at(-1)!.at,
    closesAt: course.closesAt.toISOString(),
  };
}

/** Verdicts counted by field; how many there are to be, the sections say. */
export function fieldsAnswer(verdicts: readonly SectionVerdicts[]): Answer['fields'] {
  const sum = (of: (one: SectionVerdicts) => number) => verdicts.reduce((all, one) => all + of(one), 0);
  const fields = sum(({ section, items }) => items * fieldNames(section as SectionName).length);
  const [match, mismatch, paperMissing] = [
    sum((one) => one.match),
    sum((one) => one.mismatch),
    sum((one) => one.paperMissing),
  ];
  return { fields, match, mismatch, paperMissing, left: fields - match - mismatch - paperMissing };
}

/** Everything that the page of one campaign shows. */
export interface ReviewParts {
  view: ReviewDetailView;
  verdicts: SectionVerdicts[];
  sums: ReviewSums;
  burnDown: Answer['burnDown'];
  units: UnitProgress[];
  urges: UrgeView[];
}

export function reviewAnswer({ pack }: Rules, { view, verdicts, sums, burnDown, units, urges }: ReviewParts): Answer {
  const { sections, remindAt: _a, remindersSent: _s, ...row } = view;
  return {
    ...reviewRowAnswer(row),
    sections: sections.map(({ section }) => section),
    schedule: scheduleAnswer(view),
    fields: fieldsAnswer(verdicts),
    ...sums,
    burnDown,
    units,
    urges: sent(urges),
    citation: citationAnswer(pack.rules.R10, pack.sources),
  };
}

/** What a review would hold, when it would remind and close. */
export function previewAnswer(
  { pack, calendar }: Rules,
  { preview, sections, at }: { preview: ReviewPreview; sections: readonly SectionName[]; at: Date },
): Preview {
  const course = sent(courseOf(pack.reviews, calendar, at));
  const citation = citationAnswer(pack.rules.R9, pack.sources);
  return { ...preview, ...course, sections: [...new Set(sections)], citation };
}
