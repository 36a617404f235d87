import { existsSync, readFileSync } from 'node:fs';
import type { z } from 'zod';
import { apiVariables } from '../../config/api.ts';
import { databaseVariables } from '../../config/database.ts';
import { migrateVariables } from '../../config/migrate.ts';
import { productVariables } from '../../config/product.ts';
import { startVariables } from '../../config/start.ts';
import { workerVariables } from '../../config/worker.ts';
import { compose, composeText, ROOT } from './composeFile.ts';

const document = readFileSync(`${ROOT}docs/operations.md`, 'utf8');

type Shape = Record<string, z.ZodType>;
const SHAPES: Record<string, Shape> = {
  api: apiVariables.shape,
  worker: workerVariables.shape,
  command: { ...databaseVariables.shape, QLCB_RULE_PACK: productVariables.shape.QLCB_RULE_PACK },
  migrate: migrateVariables.shape,
  start: startVariables.shape,
};

/** As the table says it. */
function defaultOf(type: z.ZodType): string {
  const without = type.safeParse(undefined);
  if (!without.success) return 'required';
  return without.data === undefined ? 'none' : `\`${String(without.data)}\``;
}

const said = [...document.matchAll(/^\| `(QLCB_\w+)` +\| ([^|]+) \| ([^|]+) \|/gm)].flatMap(
  ([, name, parts, byDefault]) => parts!.split(', ').map((part) => `${part.trim()} ${name!} ${byDefault!.trim()}`),
);
const known = Object.entries(SHAPES).flatMap(([part, shape]) =>
  Object.entries(shape).map(([name, type]) => `${part} ${name} ${defaultOf(type)}`),
);

test('the table tells every variable of every part, with its default, and no other', () => {
  expect(said.sort()).toEqual(known.sort());
});

test('what the compose file takes from outside is told', () => {
  const taken = new Set([...composeText.matchAll(/\$\{(\w+)/g)].map(([, name]) => name!));
  expect(taken.size).toBeGreaterThan(0);
  for (const name of taken) expect(document).toContain(`\`${name}\``);
});

test('the order of the start names every service that starts by itself', () => {
  const rows = [...document.matchAll(/^\| \d +\| `([\w-]+)`/gm)].map(([, name]) => name!);
  const byThemselves = Object.entries(compose.services).filter(([, { profiles }]) => profiles.length === 0);
  expect(rows.sort()).toEqual(byThemselves.map(([name]) => name).sort());
});

test('the secrets that it speaks of are made', () => {
  for (const name of ['link_key', 'seal_key', 'postgres_password']) {
    expect(document).toContain(name);
    expect(Object.keys(compose.secrets)).toContain(name);
  }
});

test.each(['docs/operations.md', 'docs/security.md'])('%s names no file that is not there', (page) => {
  const text = readFileSync(ROOT + page, 'utf8');
  const paths = [...text.matchAll(/`((?:db|deploy|docs|rule-packs)\/[\w./-]+\.\w+)`/g)].map(([, path]) => path!);
  expect(paths.length).toBeGreaterThan(0);
  expect(paths.filter((path) => !existsSync(ROOT + path))).toEqual([]);
});
