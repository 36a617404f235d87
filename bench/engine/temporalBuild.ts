import { execFile } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const VERSION = 'v1.31.2';
const MODULE = 'go.temporal.io/server/cmd';
const CACHE = fileURLToPath(new URL(`../../node_modules/.cache/qlcb/temporal-server-${VERSION}/`, import.meta.url));

/** Go is needed to build Temporal's server and is not here. */
export class NoGoError extends Error {
  constructor() {
    super(
      `--engine=postgres builds Temporal's server ${VERSION} and needs Go for it: install Go (https://go.dev/dl) and put ` +
        '`go` on the PATH, or leave --engine=postgres out to measure on the development server.',
    );
    this.name = 'NoGoError';
  }
}

export interface TemporalPrograms {
  server: string;
  sql: string;
}

/**
 * Builds the server and its schema tool from their Go modules, once: they stay in the project's cache. The first time
 * takes minutes.
 *
 * @throws NoGoError; Error with what Go said
 */
export async function buildTemporal(say: (line: string) => void): Promise<TemporalPrograms> {
  const programs = { server: join(CACHE, 'server'), sql: join(CACHE, 'sql') };
  if (existsSync(programs.server) && existsSync(programs.sql)) return programs;
  await run('go', ['version']).catch(() => {
    throw new NoGoError();
  });
  say(`building Temporal's server ${VERSION}; the first time takes minutes …`);
  mkdirSync(CACHE, { recursive: true });
  const env = { ...process.env, GOBIN: CACHE, CGO_ENABLED: '0' };
  for (const tool of ['tools/sql', 'server']) await run('go', ['install', `${MODULE}/${tool}@${VERSION}`], { env });
  return programs;
}
