import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { sourcesHash } from './sourcesHash.ts';

const run = promisify(execFile);
const TOLD_CHARACTERS = 1_500;
/** The colours are the app's own, shared with the server's pages. */
const SOURCES = ['web', 'api/pages/styles/colours.css', 'package-lock.json'];

/** The web app's sources cannot be built; says what Vite says first. */
export class WebBuildError extends Error {
  constructor(output: string) {
    super(`The web app does not build:\n${output.slice(0, TOLD_CHARACTERS)}`);
    this.name = 'WebBuildError';
  }
}

/**
 * Builds the web app into `dist/web` where its sources or the locked packages have changed since the last build.
 *
 * @param root the project's folder
 * @throws WebBuildError
 * @returns how long it took in milliseconds, or undefined when the last build still stands
 */
export async function buildWeb(root: string): Promise<number | undefined> {
  const stampFile = join(root, 'dist', 'web.stamp');
  const stamp = sourcesHash(root, SOURCES);
  const built = existsSync(join(root, 'dist', 'web', 'index.html'));
  if (built && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return undefined;
  const began = Date.now();
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  // as it is shipped, whoever builds it: under a test runner NODE_ENV says otherwise
  const env = { ...process.env, NODE_ENV: 'production', NO_COLOR: '1', FORCE_COLOR: undefined };
  try {
    await run(process.execPath, [vite, 'build', 'web', '--logLevel', 'warn'], { cwd: root, env });
  } catch (error) {
    throw new WebBuildError((error as { stderr?: string }).stderr ?? String(error));
  }
  writeFileSync(stampFile, stamp);
  return Date.now() - began;
}
