import { parseArgs } from 'node:util';
import type { EngineKind } from './engine/engine.ts';
import { PART_NAMES, type PartName } from './report/latest.ts';

/** The command line asks for what there is not. */
export class UsageError extends Error {}

export interface Arguments {
  quick: boolean;
  engine: EngineKind;
  /** In the order in which they are measured. */
  parts: readonly PartName[];
}

const USAGE = `usage: npm run bench -- [--quick] [--engine=dev|postgres] [--only=${PART_NAMES.join('|')}]`;
const OPTIONS = {
  quick: { type: 'boolean', default: false },
  engine: { type: 'string', default: 'dev' },
  only: { type: 'string', multiple: true },
} as const;

/** `--only` may stand several times. @throws UsageError */
export function readArguments(args: readonly string[]): Arguments {
  const { quick, engine, only } = parsed(args);
  if (engine !== 'dev' && engine !== 'postgres') throw usage(`--engine=${engine} is neither dev nor postgres`);
  const unknown = only.find((name) => !PART_NAMES.some((known) => known === name));
  if (unknown !== undefined) throw usage(`--only=${unknown} is nothing that is measured`);
  return { quick, engine, parts: PART_NAMES.filter((name) => only.length === 0 || only.includes(name)) };
}

function parsed(args: readonly string[]): { quick: boolean; engine: string; only: string[] } {
  try {
    return { only: [], ...parseArgs({ args: [...args], options: OPTIONS }).values };
  } catch (error) {
    throw usage((error as Error).message);
  }
}

const usage = (fault: string): UsageError => new UsageError(`${fault}\n${USAGE}`);
