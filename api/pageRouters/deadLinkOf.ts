import * as officerViews from '../../db/views/officers.ts';
import type { LinkRow } from '../../db/links.ts';
import * as linkStories from '../../db/views/linkStory.ts';
import type { LinkStory } from '../../db/views/linkStory.ts';
import type { OfficerRef } from '../../db/views/refs.ts';
import type { Transaction } from '../../db/transaction.ts';
import type { ApiContext } from '../context.ts';
import type { DeadLink } from '../pages/deadLink.ts';
import type { Person } from '../pages/person.ts';
import { formTokenOf } from '../session/formToken.ts';
import type { OurLink } from './linkPage.ts';

/** Why a link decides nothing, in the order in which its reader would ask; null where it still decides. */
export async function deadLinkOf(tx: Transaction, context: ApiContext, ours: OurLink): Promise<DeadLink | null> {
  const { link } = ours;
  const story = await linkStories.read(tx, link.id);
  const ids = [story.requesterId, story.decision?.officerId, story.decision?.insteadOf, story.passedTo].filter(
    (id) => typeof id === 'string',
  );
  const people = await officerViews.named(tx, ids);
  return ended(ours, story, people) ?? lost(story, link, people, tx.at) ?? expired(context, ours, story, tx.at);
}

type People = ReadonlyMap<string, OfficerRef>;

const nameOf = ({ requestNo, version }: LinkStory) => ({ reference: requestNo, version });
const requestHref = ({ requestId }: LinkStory): string => `/requests/${requestId}`;

/** As pages name people; whoever is gone from the register stays unnamed. */
export function personOf(officer: OfficerRef | undefined): Person {
  return officer ? { name: officer.name, position: officer.position, unit: officer.unitName } : { name: '–' };
}

function ended({ token, link }: OurLink, story: LinkStory, people: People): DeadLink | null {
  const { decision, outcome } = story;
  const request = nameOf(story);
  const at = new Date(story.endedAt ?? story.changedAt);
  if (outcome === 'superseded' || story.version < story.currentVersion) {
    return {
      kind: 'superseded',
      request,
      currentVersion: story.currentVersion,
      changedAt: new Date(story.changedAt),
      openHref: requestHref(story),
    };
  }
  if (decision) {
    const byReader = decision.officerId === link.officerId;
    return {
      kind: 'decided',
      request,
      by: personOf(people.get(decision.officerId)),
      byReader,
      ...(decision.insteadOf !== null && { onBehalfOf: personOf(people.get(decision.insteadOf)).name }),
      verdict: decision.verdict,
      at: new Date(decision.at),
      requestHref: requestHref(story),
      ...(byReader && { disputeHref: `/d/${token}/not-me` }),
    };
  }
  if (outcome === 'withdrawn') return { kind: 'withdrawn', request, by: personOf(people.get(story.requesterId)), at };
  if (outcome !== null) return { kind: 'lapsed', request, at, requestHref: requestHref(story) };
  return null;
}

/** Whoever may no longer decide is told since when, and of a task that they passed on, to whom. */
function lost(story: LinkStory, link: LinkRow, people: People, now: Date): DeadLink | null {
  const request = nameOf(story);
  const at = story.removedAt === null ? now : new Date(story.removedAt);
  if (story.removedBecause === 'passed_on') {
    const to = story.passedTo === null ? undefined : personOf(people.get(story.passedTo));
    return { kind: 'moved', why: 'reassigned', request, ...(to && { to }), at };
  }
  if (story.removedBecause !== null || link.deadBecause === 'no_longer_approver' || link.officerState !== 'active') {
    return { kind: 'moved', why: 'transferred', request, at };
  }
  if (link.deadBecause === 'account_frozen') return { kind: 'voided', request, taskHref: `/tasks/${story.taskId}` };
  return link.deadBecause === 'replaced' ? { kind: 'renewed' } : null;
}

function expired(context: ApiContext, { token, link }: OurLink, story: LinkStory, now: Date): DeadLink | null {
  if (link.expiresAt > now) return null;
  const renew = { action: `/d/${token}/renew`, csrf: formTokenOf(context, token) };
  return {
    kind: 'expired',
    request: nameOf(story),
    expiredAt: link.expiresAt,
    renew,
    taskHref: `/tasks/${story.taskId}`,
  };
}

/** An open task whose link works but whose officer may not decide it today. */
export const notYoursNow = (story: LinkStory, now: Date): DeadLink => ({
  kind: 'moved',
  why: 'transferred',
  request: nameOf(story),
  at: now,
});
