import type { RulePack } from './rulePack.ts';
import type { UnitStep } from './unitKindRule.ts';

/**
 * R8 (Decision 240/QĐ-TCHQ, article 10.1): the unit that manages an officer's dossier. It is the officer's own, or the nearest
 * above that keeps records; for the titles that the pack names, it is a superior of the unit in which the title is held.
 * Nobody is above the root: it manages its own head.
 *
 * @param path units from the root to the officer's own
 * @param posts the posts that the officer holds now, each with its unit's code
 */
export function managingUnit<U extends UnitStep>(
  pack: Pick<RulePack, 'unitKinds' | 'managedBySuperior'>,
  path: readonly U[],
  posts: readonly { unitCode: string; post: string }[],
): U {
  const led = posts.filter(({ post }) => pack.managedBySuperior.includes(post)).map(({ unitCode }) => unitCode);
  const highestLed = path.findIndex(({ code }) => led.includes(code));
  const within = highestLed < 0 ? path : path.slice(0, highestLed);
  return within.findLast(({ kind }) => pack.unitKinds[kind]?.managesRecords) ?? path[0]!;
}
