import type { ApproverFacts } from './approverFacts.ts';

/**
 * Whether `officerId` is a subordinate of `superiorId`: the superior holds a post in a unit to which the officer belongs, or
 * in one above it, and the officer holds none as high. Whoever holds no post is nobody's superior.
 */
export function isSubordinate({ superiors }: ApproverFacts, officerId: string, superiorId: string): boolean {
  return superiors[officerId]?.includes(superiorId) ?? false;
}
