import type { SectionContent } from '../../../domain/section/field.ts';
import type { SeedOfficer } from '../officers.ts';
import { randomOf } from '../random.ts';
import { dayIn } from './day.ts';

const ILLNESSES = ['Tăng huyết áp', 'Viêm dạ dày', 'Rối loạn lipid máu', 'Thoái hóa cột sống', 'Hen phế quản'] as const;

/** Made-up health, checked last year. */
export function healthOf({ seat, sex }: SeedOfficer, { year }: { year: number }): SectionContent {
  const random = randomOf(`health:${seat.key}`);
  const height = sex === 'male' ? random.int(158, 182) : random.int(148, 170);
  return {
    height: String(height),
    weight: String(height - 100 + random.int(-12, 8)),
    bloodGroup: random.pick(['O+', 'O+', 'O+', 'B+', 'B+', 'A+', 'A+', 'AB+', 'O-']),
    healthClass: random.pick(['1', '2', '2', '2', '3', '3', '4']),
    chronicIllness: random.percent(14) ? random.pick(ILLNESSES) : null,
    checkedOn: dayIn(random, year - 1),
  };
}
