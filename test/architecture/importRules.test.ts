import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { ESLint } from 'eslint';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The ground plan, written down a second time on purpose: a change of one without the other must show. */
const MAY_IMPORT: Record<string, string[]> = {
  domain: [],
  workflows: ['domain'],
  notify: ['domain'],
  db: ['domain'],
  operations: ['domain', 'db'],
  activities: ['domain', 'db', 'operations', 'notify'],
  api: ['domain', 'db', 'operations'],
  config: [],
  web: [],
};
const FOLDERS = [...Object.keys(MAY_IMPORT), 'cli', 'bench'].filter((folder) => existsSync(join(root, folder)));
const RULES = ['import-x/no-restricted-paths', '@typescript-eslint/no-restricted-imports', 'no-restricted-imports'];

const eslint = new ESLint({
  cwd: root,
  ruleFilter: ({ ruleId }) => RULES.includes(ruleId),
  // the snippets are no files of the project, so there is nothing to ask types of
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
});

describe('the import rules', () => {
  const pairs = Object.keys(MAY_IMPORT).flatMap((importer) =>
    FOLDERS.filter((imported) => imported !== importer).map((imported) => [importer, imported] as const),
  );

  test.each(pairs)('%s imports %s only where the ground plan says so', async (importer, imported) => {
    const allowed = MAY_IMPORT[importer]?.includes(imported) ?? false;
    const faults = await lint(`${importer}/snippet.ts`, `import { thing } from '../${aModuleOf(imported)}';`);
    expect(faults.length > 0).toBe(!allowed);
  });

  test('workflows and the API know the other side by type', async () => {
    expect(await lint('workflows/snippet.ts', `import type { A } from '../activities/approvalActivities.ts';`)).toEqual(
      [],
    );
    expect(await lint('api/snippet.ts', `import type { approval } from '../workflows/approval.ts';`)).toEqual([]);
    expect(await lint('api/snippet.ts', `import { approval } from '../workflows/approval.ts';`)).not.toEqual([]);
  });

  test.each(['domain', 'workflows'])('%s does no I/O', async (folder) => {
    expect(await lint(`${folder}/snippet.ts`, `import { readFileSync } from 'node:fs';`)).not.toEqual([]);
    expect(await lint(`${folder}/snippet.ts`, `import knex from 'knex';`)).not.toEqual([]);
  });

  test('the bootstrap script uses Node’s built-ins only', async () => {
    expect(await lint('scripts/snippet.mjs', `import { z } from 'zod';`)).not.toEqual([]);
    expect(await lint('scripts/snippet.mjs', `import { readFileSync } from 'node:fs';`)).toEqual([]);
  });
});

test('the workflows can be bundled for Temporal’s sandbox', async () => {
  const workflowsPath = join(root, 'workflows/index.ts');
  const { code } = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR') });
  expect(code.length).toBeGreaterThan(0);
});

async function lint(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: join(root, filePath) });
  return result?.messages.map((message) => message.message) ?? [];
}

/** A path that resolves: the rule passes over imports that lead nowhere. */
function aModuleOf(folder: string): string {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  const file = files.filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts')).sort()[0];
  if (!file) throw new Error(`${folder} has no module`);
  return `${folder}/${file}`;
}
