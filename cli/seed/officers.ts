import type { customsRanks } from '../../domain/section/catalogues.ts';
import { DEMO_NAMES } from './demoSeats.ts';
import { makeMailNames } from './mailNames.ts';
import { departmentCode } from './organisation.ts';
import { drawName } from './personName.ts';
import { randomOf } from './random.ts';
import { searchName } from './searchName.ts';
import type { Seat } from './seats.ts';
import { stableId } from './stableId.ts';
import { postTitle, staffTitle } from './titles.ts';

/** One made-up officer in their seat. */
export interface SeedOfficer {
  id: string;
  seat: Seat;
  officerNo: string;
  fullName: string;
  searchName: string;
  sex: 'male' | 'female';
  position: string;
  rankCode: (typeof customsRanks)[number];
  mail: string;
  /** Registered, for call-backs. */
  phone: string;
  state: 'active' | 'left';
}

/** Fills every seat. The people of the demonstration come first, so that their addresses never depend on the size. */
export function makeOfficers(seats: readonly Seat[]): SeedOfficer[] {
  const mailOf = makeMailNames();
  const lastNo = new Map<string, number>();
  const demoFirst = [...seats.filter(isDemo), ...seats.filter((seat) => !isDemo(seat))];
  return demoFirst.map((seat) => {
    const department = departmentCode(seat.unit);
    const no = (lastNo.get(department) ?? 0) + 1;
    lastNo.set(department, no);
    return officerIn(seat, department, no, mailOf);
  });
}

const isDemo = ({ key }: Seat) => key in DEMO_NAMES;

function officerIn(seat: Seat, department: string, no: number, mailOf: (name: string) => string): SeedOfficer {
  const random = randomOf(seat.key);
  const { name, sex } = DEMO_NAMES[seat.key] ?? drawName(random, department);
  const rankCode = rankOf(seat, random.int(0, 99));
  return {
    id: stableId('officer', seat.key),
    seat,
    officerNo: `${department.replace(/^CHQ/, '')}-${String(no).padStart(5, '0')}`,
    fullName: name,
    searchName: searchName(name),
    sex,
    position: seat.post ? postTitle(seat.unit, seat.post) : staffTitle(department, rankCode),
    rankCode,
    mail: mailOf(name),
    phone: `09${String(randomOf(`${seat.key} phone`).int(10_000_000, 99_999_999))}`,
    state: seat.post === null && !seat.isClerk && random.percent(1) ? 'left' : 'active',
  };
}

function rankOf({ unit, post }: Seat, of100: number): SeedOfficer['rankCode'] {
  const isDepartment = unit.path.split('.').length <= 2;
  if (post !== null && isDepartment) return '08.049';
  if (post !== null) return '08.050';
  if (of100 < 12) return '08.050';
  return of100 < 85 ? '08.051' : '08.052';
}
