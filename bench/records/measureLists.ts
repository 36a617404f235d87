import type pg from 'pg';
import { percentile } from '../report/statistics.ts';
import type { Result } from '../report/results.ts';
import { bareList } from './bareList.ts';
import { addressOf, questions, type Question } from './questions.ts';
import type { Reader } from './readers.ts';
import type { RecordsHouse } from './recordsHouse.ts';

const WARM_UP = 3;
const MOST_RATIO = 2;

interface Times {
  api: number[];
  bare: number[];
}

/**
 * Each question of each reader over HTTP and by plain SQL in turn, so that a busy neighbour weighs on both sides.
 * @throws Error where the two count different dossiers
 */
export async function measureLists(house: RecordsHouse, readers: readonly Reader[], rounds: number): Promise<Result[]> {
  const sql = await house.admin.connect();
  try {
    const results: Result[] = [];
    for (const reader of readers) {
      const ofReader: Times = { api: [], bare: [] };
      for (const question of questions) {
        const times = await measure({ house, sql, reader, question }, rounds);
        ofReader.api.push(...times.api);
        ofReader.bare.push(...times.bare);
        results.push(...linesOf(`${reader.id}.${question.name}`, times));
      }
      results.push(...linesOf(reader.id, ofReader, `≤ ${MOST_RATIO}`));
    }
    return results;
  } finally {
    sql.release();
  }
}

interface Case {
  house: RecordsHouse;
  sql: pg.PoolClient;
  reader: Reader;
  question: Question;
}

async function measure({ house, sql, reader, question }: Case, rounds: number): Promise<Times> {
  const times: Times = { api: [], bare: [] };
  const api = async () => {
    const answer = await house.http.get<{ total: number }>(addressOf(question), { Cookie: reader.cookie });
    return answer.total;
  };
  const bare = () => bareList(sql, reader.path, question);
  for (let round = -WARM_UP; round < rounds; round++) {
    const [ours, theirs] = [await timed(api), await timed(bare)];
    if (ours.answer !== theirs.answer)
      throw new Error(`${reader.id}, ${question.name}: ${ours.answer} dossiers over HTTP, ${theirs.answer} by SQL`);
    if (round < 0) continue;
    times.api.push(ours.ms);
    times.bare.push(theirs.ms);
  }
  return times;
}

async function timed<T>(work: () => Promise<T>): Promise<{ answer: T; ms: number }> {
  const began = performance.now();
  const answer = await work();
  return { answer, ms: performance.now() - began };
}

function linesOf(id: string, { api, bare }: Times, aim: string | null = null): Result[] {
  const rounded = (value: number) => Number(value.toPrecision(3));
  const [ours, theirs] = [percentile(api, 95), percentile(bare, 95)];
  const line = (part: string, what: string, value: number, unit: string): Result => ({
    id: `records.${id}.${part}`,
    what,
    value: rounded(value),
    unit,
    aim: part === 'ratio' ? aim : null,
  });
  return [
    line('ratio', 'list over HTTP against plain SQL, p95', ours / theirs, 'ratio'),
    line('api.p95', 'list over HTTP, p95', ours, 'ms'),
    line('bare.p95', 'the same by plain SQL, p95', theirs, 'ms'),
    line('api.p50', 'list over HTTP, median', percentile(api, 50), 'ms'),
    line('bare.p50', 'the same by plain SQL, median', percentile(bare, 50), 'ms'),
  ];
}
