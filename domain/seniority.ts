import type { ApproverFacts } from './approverFacts.ts';

/**
 * Whether `officerId` is a subordinate of `superiorId` on this line of units: the superior holds a post in a unit to
 * which the officer belongs, and the officer holds none as high. Whoever holds no post is nobody's superior.
 */
export function isSubordinate(facts: ApproverFacts, officerId: string, superiorId: string): boolean {
  const superior = rankOf(facts, superiorId);
  if (superior === null || officerId === superiorId) return false;
  const own = rankOf(facts, officerId);
  if (own !== null) return own < superior;
  const path = facts.people[officerId]?.unitPath.split('.') ?? [];
  return facts.units.some(({ id, code }) => holdsPostIn(facts, superiorId, id) && path.includes(code));
}

/** Twice the height of the unit on the line, and one more for its head: comparable along one line only. */
function rankOf(facts: ApproverFacts, officerId: string): number | null {
  const ranks = facts.posts
    .filter((post) => post.officerId === officerId)
    .map((post) => 2 * facts.units.findIndex(({ id }) => id === post.unitId) + (post.post === 'deputy' ? 0 : 1));
  return ranks.length === 0 ? null : Math.max(...ranks);
}

function holdsPostIn(facts: ApproverFacts, officerId: string, unitId: string): boolean {
  return facts.posts.some((post) => post.officerId === officerId && post.unitId === unitId);
}
