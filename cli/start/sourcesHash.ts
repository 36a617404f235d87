import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One hash of all files of some sources, with their places: it changes when any of them does.
 *
 * @param root the project's folder
 * @param sources files and folders below it
 */
export function sourcesHash(root: string, sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesOf(root, source)))
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** The file itself, or all files of the folder, in an order that is the same everywhere. */
export function filesOf(root: string, source: string): string[] {
  if (statSync(join(root, source)).isFile()) return [source];
  const all = readdirSync(join(root, source), { recursive: true, encoding: 'utf8' }).sort();
  return all.map((name) => join(source, name)).filter((file) => statSync(join(root, file)).isFile());
}
