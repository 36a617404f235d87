import type { RequestDetail } from '../api/shapes.ts';
import type { Named } from './detailWords.ts';

/** The people and stages that a request names; nobody until it is read. */
export function namedIn(detail: RequestDetail | undefined): Named {
  if (!detail) return { people: new Map(), stages: new Map() };
  const { requester, beneficiary, chain, timeline } = detail;
  const asked = chain.flatMap(({ approvers, decision }) => [...approvers, ...(decision ? [decision.by] : [])]);
  const told = timeline.flatMap(({ actor, to }) => [...to, ...(actor ? [actor] : [])]);
  return {
    people: new Map([requester, beneficiary, ...asked, ...told].map(({ id, name }) => [id, name])),
    stages: new Map(chain.map(({ key, title }) => [key, title])),
  };
}
