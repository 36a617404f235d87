import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TemporalProgram } from './temporalWheels.ts';

const DOWNLOADER = fileURLToPath(new URL('sdkDownload.mjs', import.meta.url));
/** Without one more byte for so long, the download is given up: most offices let only their registries through. */
const PATIENCE_MS = 10_000;
const CHECK_MS = 250;

/**
 * Fetches a program of Temporal by the SDK's own download (from Temporal's site) into `target`.
 *
 * @throws Error when it fails or stops making progress
 */
export async function fetchBySdk(program: TemporalProgram, target: string, env: NodeJS.ProcessEnv): Promise<void> {
  const folder = mkdtempSync(join(dirname(target), '.download-'));
  try {
    await downloadInto(folder, program, env);
    const largest = biggestFile(folder);
    if (!largest) throw new Error('the download brought no file');
    chmodSync(largest, 0o755);
    renameSync(largest, target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function downloadInto(folder: string, program: TemporalProgram, env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, [DOWNLOADER, program, folder], { stdio: 'ignore', env });
  let size = 0;
  let progressed = Date.now();
  const watch = setInterval(() => {
    const now = folderSize(folder);
    if (now > size) progressed = Date.now();
    size = now;
    if (Date.now() - progressed > PATIENCE_MS) child.kill('SIGKILL');
  }, CHECK_MS);
  const [code] = (await once(child, 'exit')) as [number | null];
  clearInterval(watch);
  if (code === null) throw new Error(`no progress for ${PATIENCE_MS / 1000} s`);
  if (code !== 0) throw new Error('Temporal’s download site does not answer');
}

function files(folder: string): { path: string; size: number }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const path = join(folder, name);
    const found = statSync(path, { throwIfNoEntry: false });
    return found?.isFile() ? [{ path, size: found.size }] : [];
  });
}

function folderSize(folder: string): number {
  return files(folder).reduce((sum, file) => sum + file.size, 0);
}

function biggestFile(folder: string): string | undefined {
  return files(folder).sort((a, b) => b.size - a.size)[0]?.path;
}
