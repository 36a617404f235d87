import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { NoTemporalError } from '../cli/embedded/temporalBinary.ts';
import type { EngineKind } from './engine/engine.ts';
import { NoGoError } from './engine/temporalBuild.ts';
import { startBenchHouse } from './house/benchHouse.ts';
import { runRounds } from './load/rounds.ts';
import { workloadOf } from './load/workload.ts';
import { runRecords } from './records/runRecords.ts';
import { machineResults } from './report/machine.ts';
import { resultsOf, type Result } from './report/results.ts';
import { tableOf } from './report/table.ts';

/** The command line asks for what there is not. */
class UsageError extends Error {}

// npm run bench -- [--quick] [--engine=postgres] [--only=records]: see docs/benchmarks.md.
const RESULTS = new URL('results/', import.meta.url);
const beganAt = performance.now();
const say = (line: string) => console.log(`  ${line} (${((performance.now() - beganAt) / 1000).toFixed(0)} s)`);

async function main(): Promise<void> {
  const { quick, engine, only } = readArguments();
  if (only === 'records')
    return report(await Promise.race([runRecords({ quick }, say), askedToStop()]), 'records.json');
  const workload = workloadOf({ quick });
  const loadBefore = loadavg()[0]!;
  const stopAsked = askedToStop();
  const house = await Promise.race([startBenchHouse(engine, say), stopAsked]);
  try {
    const rounds = runRounds(house.arms, workload, { beganAt, say });
    const readings = await Promise.race([rounds, broken(house.fallen, workload.wholeMs), stopAsked]);
    const machine = machineResults(house.versions, loadBefore);
    report([...resultsOf(readings), ...machine], 'latest.json');
  } finally {
    await house.stop();
  }
}

function readArguments(): { quick: boolean; engine: EngineKind; only: 'records' | undefined } {
  const options = {
    quick: { type: 'boolean', default: false },
    engine: { type: 'string', default: 'dev' },
    only: { type: 'string' },
  } as const;
  try {
    const { quick, engine, only } = parseArgs({ options }).values;
    if (engine !== 'dev' && engine !== 'postgres')
      throw new TypeError(`--engine=${engine} is neither dev nor postgres`);
    if (only !== undefined && only !== 'records')
      throw new TypeError(`--only=${only} is nothing that is measured alone`);
    return { quick, engine, only };
  } catch (error) {
    throw new UsageError(
      `${(error as Error).message}\nusage: npm run bench -- [--quick] [--engine=dev|postgres] [--only=records]`,
    );
  }
}

/** Rejects when somebody wants the run to end. What has been started by then stops by itself. */
function askedToStop(): Promise<never> {
  return new Promise((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => reject(new Error(`broken off (${signal})`)));
  });
}

/** Rejects when a part ends by itself, or when it takes too long. */
function broken(fallen: Promise<string>, wholeMs: number): Promise<never> {
  return new Promise((_, reject) => {
    void fallen.then((name) => reject(new Error(`${name} ended in the middle of the run`)));
    process.once('uncaughtException', reject);
    setTimeout(() => reject(new Error(`not over after ${wholeMs / 1000} s`)), wholeMs).unref();
  });
}

function report(results: Result[], file: string): void {
  console.log(`\n${tableOf(results).join('\n')}\n`);
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(new URL(file, RESULTS), `${JSON.stringify(results, null, 2)}\n`);
}

/** Faults that the reader can mend: told in words, without a stack. */
const EXPLAINED = [NoGoError, NoTemporalError, UsageError];

try {
  await main();
  process.exit(0);
} catch (error) {
  console.error(EXPLAINED.some((kind) => error instanceof kind) ? (error as Error).message : error);
  process.exit(1);
}
