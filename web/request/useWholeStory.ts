import { useQuery } from '@tanstack/react-query';
import { grantsGivenQuery } from '../api/queries.ts';
import type { Grant, RequestDetail, TimelineEntry } from '../api/shapes.ts';

/** The course of a request, with what became later of the permissions that it gave, as far as its reader may see them. */
export function useWholeStory({ timeline, grantIds, beneficiary, account }: RequestDetail): TimelineEntry[] {
  const asked = { officerId: beneficiary.id, accountId: account?.id };
  const { data } = useQuery({ ...grantsGivenQuery(asked), enabled: grantIds.length > 0 });
  return wholeStory(timeline, data?.items.filter(({ id }) => grantIds.includes(id)) ?? []);
}

/** Puts the ends of grants between what happened and what is planned, in order of time. */
export function wholeStory(timeline: readonly TimelineEntry[], grants: readonly Grant[]): TimelineEntry[] {
  const past = timeline.filter(({ planned }) => !planned);
  const ends = grants.flatMap((grant) => (grant.endedAt === null ? [] : [endOf(grant, grant.endedAt)]));
  const happened = [...past, ...ends].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return [...happened, ...timeline.filter(({ planned }) => planned)];
}

function endOf({ permission, workGroup, endReason }: Grant, at: string): TimelineEntry {
  return {
    at,
    event: 'grant.ended',
    actor: null,
    account: null,
    channel: null,
    to: [],
    note: null,
    data: { permission, workGroup, reason: endReason },
    planned: false,
  };
}
