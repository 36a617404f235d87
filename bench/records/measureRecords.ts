import type { PartOptions } from '../part.ts';
import type { Result } from '../report/results.ts';
import { measureLists } from './measureLists.ts';
import { signInReaders } from './readers.ts';
import { startRecordsHouse } from './recordsHouse.ts';

const OFFICERS = { quick: 10_600, whole: 100_000 };
const ROUNDS = { quick: 10, whole: 40 };

/** The list of dossiers with filter and search at 100,000 dossiers, against plain SQL in the same run. */
export async function measureRecords({ quick }: PartOptions, say: (line: string) => void): Promise<Result[]> {
  const size = quick ? 'quick' : 'whole';
  const house = await startRecordsHouse(OFFICERS[size], say);
  try {
    const readers = await signInReaders(house.admin);
    const lists = await measureLists(house, readers, ROUNDS[size]);
    const line = (id: string, what: string, value: number, unit: string): Result => ({
      id: `records.${id}`,
      what,
      value: Number(value.toPrecision(3)),
      unit,
      aim: null,
    });
    return [
      ...lists,
      line('dossiers', 'dossiers', house.dossiers, ''),
      line('seeding', 'seeding them, sensitive sections sealed', house.seedSeconds, 's'),
    ];
  } finally {
    await house.stop();
  }
}
