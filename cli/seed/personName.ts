import {
  FAMILY_NAMES,
  GIVEN_NAMES,
  LOCAL_FAMILY_NAMES,
  MIDDLE_NAMES,
  SCATTERED_FAMILY_NAMES,
} from './data/personNames.ts';
import type { Random } from './random.ts';

export type Sex = 'male' | 'female';

export interface PersonName {
  name: string;
  sex: Sex;
}

const TOTAL_WEIGHT = FAMILY_NAMES.reduce((sum, [, weight]) => sum + weight, 0);

/** Draws a name: family names as common as they are, those of the peoples who live there commoner in their provinces. */
export function drawName(
  random: Random,
  department: string,
  sex: Sex = random.percent(62) ? 'male' : 'female',
): PersonName {
  const family = drawFamilyName(random, department);
  const middle = random.pick(MIDDLE_NAMES[sex]);
  const given = random.pick(GIVEN_NAMES[sex]);
  return { name: middle === given ? `${family} ${given}` : `${family} ${middle} ${given}`, sex };
}

function drawFamilyName(random: Random, department: string): string {
  const local = LOCAL_FAMILY_NAMES[department];
  if (local && random.percent(28)) return random.pick(local);
  if (random.percent(2)) return random.pick(SCATTERED_FAMILY_NAMES);
  let at = random.next() * TOTAL_WEIGHT;
  return FAMILY_NAMES.find(([, weight]) => (at -= weight) < 0)![0];
}

const TWO_WORDED = Object.values(LOCAL_FAMILY_NAMES)
  .flat()
  .filter((family) => family.includes(' '));

/** The same name in another family: what comes after its own family's name, after theirs. */
export function inFamilyOf(relative: string, name: string): string {
  return familyNameOf(relative) + name.slice(familyNameOf(name).length);
}

function familyNameOf(name: string): string {
  return TWO_WORDED.find((family) => name.startsWith(`${family} `)) ?? name.split(' ')[0]!;
}
