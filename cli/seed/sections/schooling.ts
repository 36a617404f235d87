import type { SectionContent, SectionRow } from '../../../domain/section/field.ts';
import { REFRESHERS, SCHOOLS } from '../data/schools.ts';
import type { SeedOfficer } from '../officers.ts';
import { randomOf, type Random } from '../random.ts';
import { dayIn } from './day.ts';

/** Made-up schooling: a first degree, for some a second one, and refreshers since they joined. */
export function schoolingOf(
  { seat, rankCode }: SeedOfficer,
  at: { born: number; joined: number; year: number },
): SectionContent {
  const random = randomOf(`schooling:${seat.key}`);
  const isHigh = rankCode === '08.049' || rankCode === '08.050';
  const { subject, school } = random.pick(SCHOOLS);
  const hasMaster = random.percent(isHigh ? 55 : 18);
  const began = at.born + 18;
  const studied = course(school, subject, `${began}-09-05`, `${began + 4}-06-30`, 'full_time', 'Bằng đại học');
  const second = random.pick(SCHOOLS);
  const later = Math.min(Math.max(at.joined + 2, began + 5), at.year - 3);
  const mastered = course(
    second.school,
    second.subject,
    `${later}-10-01`,
    `${later + 2}-09-30`,
    'in_service',
    'Bằng thạc sĩ',
  );
  return {
    highestDegree: hasMaster ? 'master' : rankCode === '08.052' ? 'college' : 'bachelor',
    subject,
    politicalTheory: seat.post
      ? random.pick(['advanced', 'intermediate'])
      : random.pick(['intermediate', 'elementary', null]),
    stateManagement: isHigh ? 'principal_specialist' : random.pick(['specialist', 'specialist', null]),
    language: random.pick(['Tiếng Anh B1', 'Tiếng Anh B2', 'Tiếng Trung B1', 'Tiếng Anh A2', null]),
    computing: random.pick(['Ứng dụng công nghệ thông tin cơ bản', 'Ứng dụng công nghệ thông tin nâng cao', null]),
    courses: [studied, ...(hasMaster ? [mastered] : []), ...refreshersOf(random, at)],
  };
}

function refreshersOf(random: Random, { joined, year }: { joined: number; year: number }): SectionRow[] {
  return Array.from({ length: random.int(0, 3) }, () => {
    const day = dayIn(random, random.int(Math.min(joined + 1, year - 1), year - 1));
    return course('Trường Hải quan Việt Nam', random.pick(REFRESHERS), day, null, 'refresher', 'Chứng chỉ');
  });
}

const course = (
  school: string,
  subject: string,
  from: string,
  to: string | null,
  form: string,
  certificate: string,
): SectionRow => ({ school, subject, from, to, form, certificate });
