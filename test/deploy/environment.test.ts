import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { TASK_QUEUE } from '../../cli/engine/taskQueue.ts';
import { readOwnerConfig } from '../../cli/commands/ownerConfig.ts';
import { apiVariables, readApiConfig } from '../../config/api.ts';
import { databaseVariables } from '../../config/database.ts';
import { migrateVariables, readMigrateConfig } from '../../config/migrate.ts';
import { productVariables } from '../../config/product.ts';
import { readWorkerConfig, workerVariables } from '../../config/worker.ts';
import { compose, ROOT, services } from './composeFile.ts';

type Shape = Record<string, z.ZodType>;
interface Part {
  name: string;
  shape: Shape;
  read(env: NodeJS.ProcessEnv): unknown;
}

const PARTS: Part[] = [
  { name: 'api', shape: apiVariables.shape, read: readApiConfig },
  { name: 'worker', shape: workerVariables.shape, read: readWorkerConfig },
  { name: 'migrate', shape: migrateVariables.shape, read: readMigrateConfig },
  {
    name: 'command',
    shape: { ...databaseVariables.shape, QLCB_RULE_PACK: productVariables.shape.QLCB_RULE_PACK },
    read: readOwnerConfig,
  },
];
/** For tests of crashes; nobody sets it where people work. */
const NEVER_IN_PRODUCTION = ['QLCB_CRASH_AT'];

const environmentOf = (name: string) => compose.services[name]!.environment;
const withoutFile = (variable: string) => variable.replace(/_FILE$/, '');

test('every service of ours is held by this test', () => {
  const ours = services.filter(([, { image }]) => image.startsWith('qlcb:')).map(([name]) => name);
  expect(ours.sort()).toEqual(PARTS.map(({ name }) => name).sort());
});

describe.each(PARTS)('$name', ({ name, shape, read }) => {
  test('is given every variable that its configuration knows, and no other', () => {
    const known = Object.keys(shape).filter((variable) => !NEVER_IN_PRODUCTION.includes(variable));
    expect(Object.keys(environmentOf(name)).map(withoutFile).sort()).toEqual(known.sort());
  });

  test('finds each secret file where its variable says', () => {
    const files = Object.entries(environmentOf(name)).filter(([variable]) => variable.endsWith('_FILE'));
    expect(files.map(([, path]) => path).sort()).toEqual(
      compose.services[name]!.secrets.map((secret) => `/run/secrets/${secret}`).sort(),
    );
  });

  test('starts with the secrets that the script makes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'qlcb-secrets-'));
    try {
      makeSecrets(folder, '--demo');
      const env = Object.entries(environmentOf(name)).map(([variable, value]) =>
        variable.endsWith('_FILE') ? [variable, join(folder, basename(value))] : [variable, value],
      );
      expect(() => read(Object.fromEntries(env) as NodeJS.ProcessEnv)).not.toThrow();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the secrets that the script makes', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'qlcb-secrets-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');

  test('are those that the compose file declares, for their owner’s eyes only', () => {
    makeSecrets(folder, '--demo');
    expect(readdirSync(folder).sort()).toEqual(Object.keys(compose.secrets).sort());
    for (const name of readdirSync(folder))
      expect([name, statSync(join(folder, name)).mode & 0o777]).toEqual([name, 0o600]);
  });

  test('stay as they are when it runs again, and fit together', () => {
    makeSecrets(folder, '--demo');
    const before = readdirSync(folder).map(text);
    expect(makeSecrets(folder, '--demo').stdout).toContain('Nothing to make');
    expect(readdirSync(folder).map(text)).toEqual(before);
    expect(new Set(before).size).toBe(before.length);
    expect(new URL(text('api_database_url')).password).toBe(text('api_password'));
    expect(new URL(text('admin_database_url')).password).toBe(text('postgres_password'));
  });

  test('are never told', () => {
    const { stdout, stderr } = makeSecrets(folder, '--demo');
    for (const name of ['link_key', 'api_password']) expect(stdout + stderr).not.toContain(text(name));
  });

  test('lack the mail server’s until somebody says which it is', () => {
    const { status, stderr } = makeSecrets(folder);
    expect([status, stderr]).toEqual([1, expect.stringContaining('smtp_url is missing')]);
    expect(makeSecrets(folder, '--demo').status).toBe(0);
  });
});

test('the worker’s health is asked of the queue that it works on', () => {
  expect(readFileSync(`${ROOT}deploy/health/worker.mjs`, 'utf8')).toContain(`const TASK_QUEUE = '${TASK_QUEUE}';`);
});

function makeSecrets(folder: string, ...options: string[]) {
  const env = { PATH: process.env.PATH };
  const script = `${ROOT}deploy/makeSecrets.mjs`;
  return spawnSync(process.execPath, [script, '--into', folder, ...options], { encoding: 'utf8', env });
}
