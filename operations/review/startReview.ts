import { record } from '../../db/audit.ts';
import { tellReview } from '../../db/engineOutbox.ts';
import * as accounts from '../../db/accounts.ts';
import * as organisation from '../../db/organisation.ts';
import * as campaigns from '../../db/reviewCampaigns.ts';
import type { ReviewPreview } from '../../db/reviewCampaigns.ts';
import { actorOf, type Transaction } from '../../db/transaction.ts';
import { leadersNow } from '../../domain/competence.ts';
import { Refused } from '../../domain/errors.ts';
import { courseOf, periodOf, periodTitle } from '../../domain/review/reviewDays.ts';
import { reviewSections } from '../../domain/review/reviewSections.ts';
import { sectionsOf } from '../../domain/review/reviewRule.ts';
import type { Rules } from '../../domain/rules.ts';
import type { SectionName } from '../../domain/section/index.ts';
import { localIsoDate } from '../../domain/workingTime.ts';

/** What somebody wants to be reviewed: the records of a unit and of all below it, some sections or those of the pack. */
export interface WantedReview {
  scopeUnitId: string;
  sections: readonly SectionName[] | null;
  title: string;
}

/** What a campaign would hold. @throws Refused as `startReview`, but for `already_started` */
export async function previewReview(
  tx: Transaction,
  rules: Rules,
  { scopeUnitId, sections }: Pick<WantedReview, 'scopeUnitId' | 'sections'>,
): Promise<ReviewPreview> {
  await organiserOf(tx, rules, scopeUnitId);
  const { packetSize } = rules.pack.reviews.course;
  return campaigns.preview(tx, { scopeUnitId, sections: chosen(rules, sections), packetSize });
}

/**
 * Starts a review by hand (R9): whoever leads the scope or a unit above it, or the personnel department through a user
 * account. Once a scope and local day. Packets, mails and the close are the engine's.
 *
 * @throws Refused `not_found` · `not_competent` · `already_started` (with its number)
 */
export async function startReview(
  tx: Transaction,
  rules: Rules,
  { scopeUnitId, sections, title }: WantedReview,
): Promise<{ id: string; no: string }> {
  const { officerId, accountId } = actorOf(tx);
  const organiserId = await organiserOf(tx, rules, scopeUnitId);
  const started = await begin(tx, rules, {
    title: { vi: title, en: title },
    scopeUnitId,
    organiserId,
    sections: chosen(rules, sections),
    periodKey: localIsoDate(rules.calendar, tx.at),
    by: officerId,
    through: accountId,
  });
  if (!started) throw new Refused('already_started', {});
  return started;
}

/** Starts the review of the present period over everything, as the schedule asks. Idempotent: once a period. */
export async function startScheduledReview(tx: Transaction, rules: Rules): Promise<{ started: boolean }> {
  const { reviews, personnelDepartment } = rules.pack;
  const scopeUnitId = await organisation.rootId(tx);
  const periodKey = periodOf(reviews, rules.calendar, tx.at);
  const started = await begin(tx, rules, {
    title: periodTitle(reviews, periodKey),
    scopeUnitId,
    organiserId: (await organisation.unitIdOf(tx, personnelDepartment)) ?? scopeUnitId,
    sections: chosen(rules, null),
    periodKey,
    by: null,
    through: null,
  });
  return { started: started !== undefined };
}

type Begun = Omit<campaigns.NewCampaign, 'packetSize' | 'remindAt' | 'closesAt' | 'year'>;

async function begin(tx: Transaction, rules: Rules, begun: Begun): Promise<{ id: string; no: string } | undefined> {
  const { reviews } = rules.pack;
  const started = await campaigns.insert(tx, {
    ...begun,
    ...courseOf(reviews, rules.calendar, tx.at),
    packetSize: reviews.course.packetSize,
    year: Number(localIsoDate(rules.calendar, tx.at).slice(0, 4)),
  });
  if (!started) return undefined;
  const subject = { kind: 'review_campaign', id: started.id } as const;
  const detail = { scope: begun.scopeUnitId, period: begun.periodKey, sections: begun.sections.map(({ section }) => section) };
  await record(tx, { event: 'review.started', subject, channel: begun.by === null ? null : 'web', detail });
  await tellReview(tx, started.id);
  return started;
} // prettier-ignore

const chosen = ({ pack }: Rules, names: readonly SectionName[] | null) =>
  reviewSections(names ?? sectionsOf(pack.reviews));

/** The unit that organises a review which the actor may start. @throws Refused `not_found` · `not_competent` */
async function organiserOf(tx: Transaction, { pack }: Rules, scopeUnitId: string): Promise<string> {
  const { officerId, accountId } = actorOf(tx);
  if (!(await organisation.unitPlace(tx, scopeUnitId))) throw new Refused('not_found', {});
  const facts = await organisation.approverFacts(tx, scopeUnitId, pack.itDepartment);
  if (leadersNow(pack, facts, tx.at).includes(officerId)) return scopeUnitId;
  const account = accountId === null ? undefined : await accounts.find(tx, accountId);
  const personnel = await organisation.unitIdOf(tx, pack.personnelDepartment);
  if (account?.kind === 'user' && account.unitId === personnel) return personnel;
  throw new Refused('not_competent', { rule: 'R9' });
}
