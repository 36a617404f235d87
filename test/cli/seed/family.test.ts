import { GIVEN_NAMES, MIDDLE_NAMES } from '../../../cli/seed/data/personNames.ts';
import { makeOfficers } from '../../../cli/seed/officers.ts';
import { familyOf } from '../../../cli/seed/sections/family.ts';
import type { SectionRow } from '../../../domain/section/field.ts';
import type { Seat } from '../../../cli/seed/seats.ts';

type Sex = 'male' | 'female';
const unit = { code: 'CHQ11', path: 'TCHQ.CHQ11' } as Seat['unit'];
const seats = Array.from({ length: 400 }, (_, i) => ({ key: `seat ${i}`, unit, post: null, isClerk: false }) as Seat);

/** Whether a name could be of a person of that sex: what follows the family's name is drawn for it. */
const fits = (name: string, sex: Sex): boolean =>
  GIVEN_NAMES[sex].some((given) =>
    MIDDLE_NAMES[sex].some((middle) => name.endsWith(middle === given ? ` ${given}` : ` ${middle} ${given}`)),
  );
const members = (of: ReturnType<typeof makeOfficers>[number]) =>
  familyOf(of, { born: 1980, year: 2026 })['members'] as SectionRow[];

test('a father has a man’s name, a mother a woman’s, and a spouse one of the other sex', () => {
  let spouses = 0;
  for (const officer of makeOfficers(seats)) {
    const nameOf = (relation: string) => members(officer).find((row) => row['relation'] === relation)?.['name'];
    expect([nameOf('father'), fits(nameOf('father')!, 'male')]).toEqual([expect.any(String), true]);
    expect([nameOf('mother'), fits(nameOf('mother')!, 'female')]).toEqual([expect.any(String), true]);
    const spouse = nameOf('spouse');
    if (spouse) expect([spouse, fits(spouse, officer.sex === 'male' ? 'female' : 'male')]).toEqual([spouse, true]);
    if (spouse) spouses++;
  }
  expect(spouses).toBeGreaterThan(100);
});

test('a father, children and siblings bear the officer’s family name, whole', () => {
  const families = new Set<string>();
  for (const officer of makeOfficers(seats)) {
    const own = officer.fullName.startsWith('Rơ Châm ') ? 'Rơ Châm' : officer.fullName.split(' ')[0]!;
    families.add(own);
    const kin = members(officer).filter(({ relation }) => ['father', 'child', 'sibling'].includes(relation!));
    for (const { name } of kin) {
      expect(name!.startsWith(`${own} `)).toBe(true);
      expect(own === 'Rơ Châm' ? name!.slice(own.length) : name).not.toContain('Châm');
    }
  }
  expect(families).toContain('Rơ Châm');
});
