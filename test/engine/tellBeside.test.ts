import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Teller, TellerParts } from '../../cli/engine/openPart.ts';
import type { tellBeside } from '../../cli/engine/tellBeside.ts';
import { buildServer } from '../../cli/start/serverBuild.ts';
import { useDatabase } from '../support/database.ts';
import { deliveredAt, signals, written } from '../support/handOvers.ts';
import { openDatabase, type Database } from '../../db/database.ts';
import { systemClock } from '../../cli/clock.ts';
import { useTemporal } from '../support/temporal.ts';
import { until } from '../support/until.ts';

let api: Database;
afterAll(() => api.close());
const database = useDatabase();
const temporal = useTemporal({ ownNamespace: true });
const failures: unknown[] = [];
let teller: Teller;
let module: { tellBeside: typeof tellBeside };

beforeAll(async () => {
  api = openDatabase({ url: database.urls.api, clock: systemClock });
  // As it runs: a thread has no loader for our sources under a test runner.
  const program = await buildServer(fileURLToPath(new URL('../..', import.meta.url)));
  const compiled = pathToFileURL(join(dirname(program), 'engine', 'tellBeside.js')).href;
  module = (await import(compiled)) as typeof module;
  teller = module.tellBeside(parts());
});

function parts(): TellerParts {
  const { address, namespace } = temporal;
  return {
    config: {
      databaseUrl: database.urls.api,
      temporal: { address, namespace },
      logLevel: 'silent',
      crashAt: undefined,
    },
    database: () => api,
    reach: undefined,
    onFailure: (error) => void failures.push(error),
  };
}

const write = () => written(api, randomUUID());
const delivered = (row: Awaited<ReturnType<typeof write>>) =>
  until('the engine has been told', () => deliveredAt(database, row));

test('what was committed is told to the engine by the thread beside, and marked', async () => {
  const row = await write();
  teller.afterCommit([row]);
  await delivered(row);
  expect(await signals(temporal.client, row.workflowId)).toBe(1);
});

test('after that thread fell, the next commit begins another', async () => {
  teller.afterCommit(null as never); // what no commit tells: the thread falls
  await until('it fell', () => Promise.resolve(failures.length > 0));
  const row = await write();
  teller.afterCommit([row]);
  await delivered(row);
  expect(failures).toHaveLength(1);
});

test('closing waits until all has been told', async () => {
  const rows = [await write(), await write(), await write()];
  for (const row of rows) teller.afterCommit([row]);
  await teller.close();
  for (const row of rows) expect(await deliveredAt(database, row)).not.toBeNull();
});

test('closing ends, too, where the thread falls of what it is told last', async () => {
  const last = module.tellBeside(parts());
  last.afterCommit(null as never);
  await last.close();
  expect(failures).toHaveLength(2);
});
