import { randomUUID } from 'node:crypto';
import { createHandOvers, type HandOvers } from '../../cli/engine/handOver.ts';
import { startSweep, sweepOnce } from '../../cli/engine/sweep.ts';
import type { HandOver } from '../../db/engineOutbox.ts';
import { deliveredAt, signals, written } from '../support/handOvers.ts';
import { useHouse } from '../support/house.ts';
import { useTemporal } from '../support/temporal.ts';
import { until } from '../support/until.ts';

const OWN_TIME_MS = 2_000;

const house = useHouse();
const temporal = useTemporal();
let handOvers: HandOvers;
beforeAll(() => {
  const { client, taskQueue } = temporal;
  const onFailure = (error: unknown) => {
    throw error;
  };
  handOvers = createHandOvers({ client, taskQueue, database: () => house.worker, onFailure });
});
/** Every test leaves an empty outbox to the next. */
afterEach(() =>
  house.database.owner('engine_outbox').update({ delivered_at: house.clock.at }).whereNull('delivered_at'),
);

/** Written by a process that died right after its commit: nobody hands it over. */
const left = (workflowId: string = randomUUID()) => written(house.worker, workflowId);
const sweep = () => sweepOnce({ db: house.worker, handOvers });
const pass = (milliseconds: number) => void (house.clock.at = new Date(house.clock.at.getTime() + milliseconds));

test('a row that nobody delivered is delivered by the sweep', async () => {
  const row = await left();
  pass(OWN_TIME_MS);
  expect(await sweep()).toBe(1);
  expect(await signals(temporal.client, row.workflowId)).toBe(1);
  expect(await deliveredAt(house.database, row)).toEqual(house.clock.at);
});

test('a row is left to the process that wrote it for its first two seconds', async () => {
  const row = await left();
  pass(OWN_TIME_MS - 1);
  expect(await sweep()).toBe(0);
  expect(await deliveredAt(house.database, row)).toBeNull();
});

test('what was delivered is not swept again', async () => {
  const row = await left();
  pass(OWN_TIME_MS);
  await sweep();
  expect(await sweep()).toBe(0);
  expect(await signals(temporal.client, row.workflowId)).toBe(1);
});

test('several rows about one workflow are one signal', async () => {
  const row = await left();
  await left(row.workflowId);
  await left(row.workflowId);
  pass(OWN_TIME_MS);
  expect(await sweep()).toBe(3);
  expect(await signals(temporal.client, row.workflowId)).toBe(1);
});

test('more than one batch, behind workflows that cannot be told, is delivered all the same', async () => {
  const impossible = Array.from({ length: 3 }, (_, index) => `${index}`.repeat(2_000));
  const rows: HandOver[] = [];
  for (const workflowId of impossible) await left(workflowId);
  const [shared] = [randomUUID()];
  for (let row = 0; row < 250; row++) rows.push(await left(shared));
  pass(OWN_TIME_MS);
  await expect(sweep()).rejects.toThrow('3 of 4 workflows could not be told');
  await expect(sweep()).rejects.toThrow('3 of 4 workflows could not be told');
  await expect(sweep()).rejects.toThrow('3 of 3 workflows could not be told');
  for (const row of rows) expect(await deliveredAt(house.database, row)).not.toBeNull();
});

test('the loop goes on after a failure, and ends when it is told to', async () => {
  const failures: unknown[] = [];
  const end = startSweep({ db: house.worker, handOvers, onFailure: (error) => void failures.push(error) });
  try {
    await left('a'.repeat(2_000));
    pass(OWN_TIME_MS);
    await until('the failure', async () => failures.length > 0);
    const row = await left();
    pass(OWN_TIME_MS);
    await until('the delivery', async () => (await deliveredAt(house.database, row)) !== null);
  } finally {
    await end();
  }
  const rounds = failures.length;
  const late = await left();
  pass(OWN_TIME_MS);
  expect(await deliveredAt(house.database, late)).toBeNull();
  expect(failures).toHaveLength(rounds);
});
