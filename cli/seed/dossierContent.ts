import type { SectionContent } from '../../domain/section/field.ts';
import type { SectionName } from '../../domain/section/index.ts';
import { COMMUNES, PROVINCES, STREETS } from './data/places.ts';
import type { SeedOfficer } from './officers.ts';
import { randomOf, type Random } from './random.ts';
import { dayIn } from './sections/day.ts';
import { familyOf } from './sections/family.ts';
import { healthOf } from './sections/health.ts';
import { schoolingOf } from './sections/schooling.ts';

/** Coefficients of the first step, the rise a step, and the number of steps. */
const SALARY: Record<SeedOfficer['rankCode'], readonly [first: number, rise: number, steps: number]> = {
  '08.049': [5.75, 0.36, 6],
  '08.050': [4.4, 0.34, 8],
  '08.051': [2.34, 0.33, 9],
  '08.052': [1.86, 0.2, 12],
};

/** Made-up content of the sections, and since when it holds. `year` is the present one: nobody is born or joins after it. */
export function dossierContent(
  officer: SeedOfficer,
  year: number,
): { section: SectionName; content: SectionContent; validFrom: string }[] {
  const random = randomOf(`dossier:${officer.seat.key}`);
  const born = year - random.int(officer.seat.post ? 38 : 25, 58);
  const joinedOn = dayIn(random, Math.min(born + random.int(22, 28), year - 1));
  const joined = Number(joinedOn.slice(0, 4));
  return [
    { section: 'identity', content: identityOf(officer, random, born), validFrom: joinedOn },
    { section: 'position', content: positionOf(officer, random, { joinedOn, joined, year }), validFrom: joinedOn },
    { section: 'contact', content: { ...contactOf(random), ...papersOf(officer, year) }, validFrom: joinedOn },
    { section: 'schooling', content: schoolingOf(officer, { born, joined, year }), validFrom: joinedOn },
    { section: 'family', content: familyOf(officer, { born, year }), validFrom: joinedOn },
    { section: 'health', content: healthOf(officer, { year }), validFrom: joinedOn },
  ];
}

function identityOf({ fullName, sex }: SeedOfficer, random: Random, born: number): SectionContent {
  const province = random.pick(PROVINCES);
  // 000 is no province's code: nobody has such a number.
  const century = (born < 2000 ? 0 : 2) + (sex === 'male' ? 0 : 1);
  const personalId = `000${century}${String(born % 100).padStart(2, '0')}${String(random.int(0, 999_999)).padStart(6, '0')}`;
  const hometown = `${capital(random.pick(COMMUNES))}, ${random.percent(75) ? province : random.pick(PROVINCES)}`;
  return {
    fullName,
    otherName: null,
    dateOfBirth: dayIn(random, born),
    sex,
    birthplace: capital(province),
    hometown,
    personalId,
  };
}

function positionOf(
  officer: SeedOfficer,
  random: Random,
  at: { joinedOn: string; joined: number; year: number },
): SectionContent {
  const [first, rise, steps] = SALARY[officer.rankCode];
  const step = random.int(1, steps);
  const latest = dayIn(random, random.int(Math.max(at.joined + 1, at.year - 3), Math.max(at.joined + 1, at.year - 1)));
  const appointedOn = officer.seat.post
    ? dayIn(random, random.int(Math.max(at.joined + 1, at.year - 6), at.year - 1))
    : null;
  return {
    title: officer.position,
    rankCode: officer.rankCode,
    salaryStep: `${step}/${steps}`,
    coefficient: (first + rise * (step - 1)).toFixed(2),
    coefficientFrom: latest < `${at.year}` ? latest : at.joinedOn,
    appointedOn,
    joinedOn: at.joinedOn,
    decisionNo: appointedOn ? `${random.int(100, 3900)}/QĐ-TCHQ` : null,
  };
}

function contactOf(random: Random): SectionContent {
  const city = random.pick(PROVINCES);
  const home = `Số ${random.int(1, 480)} ${random.pick(STREETS)}, ${city}`;
  return {
    phone: phoneNumber(random),
    officePhone: null,
    personalMail: null,
    permanentAddress: random.percent(60) ? home : `${capital(random.pick(COMMUNES))}, ${random.pick(PROVINCES)}`,
    currentAddress: home,
    emergencyName: null,
    emergencyPhone: null,
  };
}

/** Numbers that nobody has: no province's code begins with 00. */
function papersOf({ seat }: SeedOfficer, year: number): SectionContent {
  const random = randomOf(`papers:${seat.key}`);
  const number = (digits: number) => `00${String(random.int(0, 10 ** (digits - 2) - 1)).padStart(digits - 2, '0')}`;
  const insurance = number(10);
  const hasPassport = random.percent(30);
  return {
    identityCardNo: number(12),
    identityCardOn: dayIn(random, random.int(year - 5, year - 1)),
    passportNo: hasPassport ? `X${number(7)}` : null,
    passportOn: hasPassport ? dayIn(random, random.int(year - 8, year - 1)) : null,
    socialInsuranceNo: insurance,
    healthInsuranceNo: `HC400${insurance}`,
  };
}

const phoneNumber = (random: Random) => `0900${String(random.int(0, 999_999)).padStart(6, '0')}`;
const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);
