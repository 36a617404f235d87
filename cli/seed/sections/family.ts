import type { SectionContent, SectionRow } from '../../../domain/section/field.ts';
import { PROVINCES } from '../data/places.ts';
import { OCCUPATIONS } from '../data/schools.ts';
import type { SeedOfficer } from '../officers.ts';
import { departmentCode } from '../organisation.ts';
import { drawName, inFamilyOf, type Sex } from '../personName.ts';
import { randomOf } from '../random.ts';

/** A made-up family: parents, often a spouse and children, now and then a sibling. */
export function familyOf(
  { seat, fullName, sex }: SeedOfficer,
  { born, year }: { born: number; year: number },
): SectionContent {
  const random = randomOf(`family:${seat.key}`);
  const department = departmentCode(seat.unit);
  const residence = random.pick(PROVINCES);
  const member = (relation: string, birthYear: number, name: string): SectionRow => ({
    relation,
    name,
    born: String(birthYear),
    occupation: year - birthYear < 20 ? 'Học sinh' : random.pick(OCCUPATIONS),
    residence,
  });
  const named = (its?: Sex) => drawName(random, department, its).name;
  const kin = (relation: string, birthYear: number, its?: Sex) =>
    member(relation, birthYear, inFamilyOf(fullName, named(its)));
  const isMarried = random.percent(year - born > 30 ? 88 : 35);
  const children = isMarried ? random.int(0, 2) : 0;
  return {
    policyFamily: random.percent(8) ? random.pick(['invalid', 'child_of_martyr', 'child_of_invalid', 'merit']) : 'none',
    members: [
      kin('father', born - random.int(22, 34), 'male'),
      member('mother', born - random.int(20, 30), named('female')),
      ...(random.percent(45) ? [kin('sibling', born + random.int(-6, 6))] : []),
      ...(isMarried ? [member('spouse', born + random.int(-4, 4), named(sex === 'male' ? 'female' : 'male'))] : []),
      ...Array.from({ length: children }, () => kin('child', Math.min(born + random.int(24, 34), year))),
    ],
  };
}
