import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { basename, dirname, join } from 'node:path';
import { transformSync, type Options } from '@swc/core';
import { filesOf, sourcesHash } from './sourcesHash.ts';

/** So long an earlier build is kept: a house that runs from it may have to start a part again. */
const KEPT_MS = 24 * 60 * 60_000;

/**
 * Compiles API and worker into a folder of `dist/server` that is named after their sources, where it is not there yet. So a
 * part is there a second earlier than from its sources, and runs as in the image, with nothing between Node and it.
 *
 * @param root the project's folder
 * @throws Error where a source does not compile; it says which
 * @returns the compiled `cli/main.js`
 */
export async function buildServer(root: string): Promise<string> {
  const { include: parts } = JSON.parse(readFileSync(join(root, 'tsconfig.build.json'), 'utf8')) as {
    include: string[];
  };
  const place = join(root, 'dist', 'server', sourcesHash(root, [...parts, 'package-lock.json']).slice(0, 16));
  const program = join(place, 'cli', 'main.js');
  if (existsSync(program)) return program;
  mkdirSync(dirname(place), { recursive: true });
  const draft = mkdtempSync(`${place}.`); // several may do this at once
  for (const file of parts.flatMap((part) => filesOf(root, part))) compile(root, file, draft);
  const { workflowBundle } = await import('../engine/workflowBundle.ts'); // dear to load
  writeFileSync(join(draft, 'workflows.bundle.js'), (await workflowBundle()).code);
  putInPlace(draft, place);
  forgetOldBuilds(place);
  return program;
}

/** Whoever is the quickest puts it there; the others made the same. */
function putInPlace(draft: string, place: string): void {
  try {
    renameSync(draft, place);
  } catch (error) {
    if (!existsSync(place)) throw error;
    rmSync(draft, { recursive: true });
  }
}

/** Everything keeps its place, so that what lies beside a source lies beside what is made of it. */
function compile(root: string, file: string, draft: string): void {
  const made = join(draft, file.replace(/\.ts$/, '.js'));
  mkdirSync(dirname(made), { recursive: true });
  if (!file.endsWith('.ts')) return cpSync(join(root, file), made);
  const { code, map } = transformSync(readFileSync(join(root, file), 'utf8'), {
    filename: join(root, file),
    swcrc: false,
    configFile: false,
    sourceMaps: true,
    module: { type: 'es6' },
    // the last is not yet known to its types
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript' },
      rewriteRelativeImportExtensions: true,
    } as Options['jsc'],
  });
  writeFileSync(made, `${code}\n//# sourceMappingURL=${basename(made)}.map\n`);
  writeFileSync(`${made}.map`, map!);
}

function forgetOldBuilds(place: string): void {
  for (const name of readdirSync(dirname(place))) {
    const other = join(dirname(place), name);
    if (other !== place && Date.now() - statSync(other).mtimeMs > KEPT_MS) rmSync(other, { recursive: true });
  }
}
