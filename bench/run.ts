import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { NoTemporalError } from '../cli/embedded/temporalBinary.ts';
import { readArguments, UsageError } from './arguments.ts';
import { NoGoError } from './engine/temporalBuild.ts';
import { PARTS } from './parts.ts';
import { withPart, type PartName } from './report/latest.ts';
import { machineOf } from './report/machine.ts';
import type { Result } from './report/results.ts';
import { tableOf } from './report/table.ts';

// npm run bench -- [--quick] [--engine=postgres] [--only=requests|records|reviews|reports]: see docs/benchmarks.md.
const LATEST = new URL('results/latest.json', import.meta.url);
const beganAt = performance.now();
const say = (line: string) => console.log(`  ${line} (${((performance.now() - beganAt) / 1000).toFixed(0)} s)`);

async function main(): Promise<void> {
  const { quick, engine, parts } = readArguments(process.argv.slice(2));
  const broken = brokenOff();
  for (const part of parts) {
    console.log(`${part}${quick ? ', a quick look' : ''}`);
    const machine = machineOf(part);
    const measured = await Promise.race([PARTS[part]({ quick, engine }, say), broken]);
    report(part, [...measured, ...machine()]);
  }
}

/** Rejects when somebody wants the run to end, or a process of the product fell. What has been started by then stops by itself. */
function brokenOff(): Promise<never> {
  return new Promise((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => reject(new Error(`broken off (${signal})`)));
    process.once('uncaughtException', reject);
  });
}

/** As soon as a part is over: one that fails takes none of the others along. */
function report(part: PartName, measured: readonly Result[]): void {
  console.log(`\n${tableOf(measured).join('\n')}\n`);
  const there = existsSync(LATEST) ? (JSON.parse(readFileSync(LATEST, 'utf8')) as Result[]) : [];
  mkdirSync(new URL('.', LATEST), { recursive: true });
  writeFileSync(LATEST, `${JSON.stringify(withPart(there, part, measured), null, 2)}\n`);
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
