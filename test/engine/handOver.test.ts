import { randomUUID } from 'node:crypto';
import { lazyClient } from '../../cli/engine/engineClient.ts';
import { createHandOvers, type HandOvers } from '../../cli/engine/handOver.ts';
import { startWorker } from '../../cli/engine/startWorker.ts';
import { createApprovalActivities } from '../../activities/approvalActivities.ts';
import { createMessageActivities } from '../../activities/messageActivities.ts';
import { createPasswordCaseActivities } from '../../activities/passwordCaseActivities.ts';
import { createReviewActivities } from '../../activities/reviewActivities.ts';
import type { Transaction } from '../../db/transaction.ts';
import type { HandOver } from '../../db/engineOutbox.ts';
import { withdrawRequest } from '../../operations/withdrawRequest.ts';
import { keepingCourier } from '../support/engine.ts';
import { deliveredAt, signals, written } from '../support/handOvers.ts';
import { rules, useHouse } from '../support/house.ts';
import { askedRequest } from '../support/requests.ts';
import { useTemporal } from '../support/temporal.ts';

const house = useHouse();
const temporal = useTemporal();
const failures: unknown[] = [];
let handOvers: HandOvers;
beforeAll(() => {
  const { client, taskQueue } = temporal;
  const onFailure = (error: unknown) => void failures.push(error);
  handOvers = createHandOvers({ client, taskQueue, database: () => house.worker, onFailure });
});
beforeEach(() => void (failures.length = 0));

/** No worker polls this file's queue: what was handed over stays to be looked at. */
const write = (workflowId: string = randomUUID()) => written(house.worker, workflowId);
const several = async (count: number, workflowId: string) => {
  const rows: HandOver[] = [];
  for (let row = 0; row < count; row++) rows.push(await write(workflowId));
  return rows;
};

test('what is handed over after a commit starts its workflow, wakes it, and is marked', async () => {
  const row = await write();
  handOvers.afterCommit([row]);
  await handOvers.settled();
  expect(await signals(temporal.client, row.workflowId)).toBe(1);
  expect(await deliveredAt(house.database, row)).not.toBeNull();
  expect(failures).toEqual([]);
});

test('hand-overs to one workflow that fall together become one signal, and all of them are marked', async () => {
  const rows = await several(50, randomUUID());
  const { workflowId } = rows[0]!;
  for (const row of rows) handOvers.afterCommit([row]);
  await handOvers.settled();
  // The first goes at once; the other forty-nine come while it is under way.
  expect(await signals(temporal.client, workflowId)).toBe(2);
  for (const row of rows) expect(await deliveredAt(house.database, row)).not.toBeNull();
});

test('a hand-over that comes as the one before has just been marked is not forgotten, whenever exactly it comes', async () => {
  const { client, taskQueue } = temporal;
  for (let turns = 0; turns < 12; turns++) {
    const [first, second] = (await several(2, randomUUID())) as [HandOver, HandOver];
    const toCome = [second];
    let came: Promise<void> | undefined;
    const marked = async <T>(operation: string, work: (tx: Transaction) => Promise<T>) => {
      const done = await house.worker.asEngine(operation, work);
      came ??= afterTurns(turns, () => late.afterCommit(toCome));
      return done;
    };
    const database = () => ({ ...house.worker, asEngine: marked });
    const late = createHandOvers({ client, taskQueue, database, onFailure: (error) => void failures.push(error) });
    late.afterCommit([first]);
    await late.settled();
    await came;
    await late.settled();
    expect([turns, await signals(client, first.workflowId)]).toEqual([turns, 2]);
    expect(await deliveredAt(house.database, second)).not.toBeNull();
  }
  expect(failures).toEqual([]);
});

async function afterTurns(turns: number, act: () => void): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await Promise.resolve();
  act();
}

test('a batch is one signal a workflow', async () => {
  const [one, other] = [await several(3, randomUUID()), await several(2, randomUUID())];
  await handOvers.deliver([one[0]!, other[0]!, one[1]!, other[1]!, one[2]!]);
  for (const rows of [one, other]) {
    expect(await signals(temporal.client, rows[0]!.workflowId)).toBe(1);
    for (const row of rows) expect(await deliveredAt(house.database, row)).not.toBeNull();
  }
});

test('handed over again after another process did it, a row keeps its mark, and nothing starts twice', async () => {
  const row = await write();
  await handOvers.deliver([row]);
  const first = await deliveredAt(house.database, row);
  const { runId } = await temporal.client.workflow.getHandle(row.workflowId).describe();
  house.clock.at = new Date(house.clock.at.getTime() + 60_000);
  await handOvers.deliver([row]);
  expect(await deliveredAt(house.database, row)).toEqual(first);
  expect((await temporal.client.workflow.getHandle(row.workflowId).describe()).runId).toBe(runId);
});

test('a request that has ended is not started anew, and its row is delivered all the same', async () => {
  const { requestId } = await askedRequest(house);
  await house.api.as({ officerId: house.officer.anh, accountId: null }, 'withdrawRequest', (tx) =>
    withdrawRequest(tx, { requestId, reason: null }),
  );
  const { client, connection, namespace } = temporal;
  const taskQueue = `${temporal.taskQueue}-polled`;
  const polled = createHandOvers({ client, taskQueue, database: () => house.worker, onFailure: () => undefined });
  await polled.deliver([await write(requestId)]);
  const handle = client.workflow.getHandle(requestId);
  const activities = {
    ...createApprovalActivities({ db: house.worker, rules }),
    ...createPasswordCaseActivities({ db: house.worker, rules }),
    ...createReviewActivities({ db: house.worker, rules }),
    ...createMessageActivities({ db: house.worker, mail: keepingCourier() }),
  };
  const worker = await startWorker({ connection, namespace, taskQueue, activities });
  try {
    expect(await handle.result()).toBe('withdrawn');
  } finally {
    await worker.shutdown();
  }
  const { runId } = await handle.describe();
  const late = await write(requestId);
  await polled.deliver([late]);
  expect(await deliveredAt(house.database, late)).not.toBeNull();
  expect(await handle.describe()).toMatchObject({ runId, status: { name: 'COMPLETED' } });
});

describe('a workflow that cannot be told', () => {
  /** Longer than the engine takes. */
  const impossible = () => write('a'.repeat(2_000));

  test('does not hold up the others of its batch, and keeps its row', async () => {
    const [bad, good] = [await impossible(), await write()];
    await expect(handOvers.deliver([bad, good])).rejects.toThrow('1 of 2 workflows could not be told');
    expect(await deliveredAt(house.database, good)).not.toBeNull();
    expect(await deliveredAt(house.database, bad)).toBeNull();
  });

  test('after a commit fails nobody, is told of, and is tried again with the next', async () => {
    const bad = await impossible();
    const good = await write();
    handOvers.afterCommit([bad, good]);
    await handOvers.settled();
    expect(failures).toHaveLength(1);
    expect(await deliveredAt(house.database, good)).not.toBeNull();
    handOvers.afterCommit([bad]);
    await handOvers.settled();
    expect(failures).toHaveLength(2);
  });
});

describe('an engine that does not answer', () => {
  const { client, close } = lazyClient({ address: '127.0.0.1:1', namespace: 'none' });
  const none = createHandOvers({
    client,
    taskQueue: 'none',
    database: () => house.worker,
    onFailure: (error) => void failures.push(error),
    patienceMs: 500,
  });
  afterAll(close);

  test('costs a batch one wait, and not one a workflow', async () => {
    const rows = [await write(), await write(), await write(), await write()];
    await expect(none.deliver(rows)).rejects.toThrow('1 of 4 workflows could not be told');
    for (const row of rows) expect(await deliveredAt(house.database, row)).toBeNull();
  });

  // The client itself would try for twenty seconds.
  test('does not keep a process from ending', async () => {
    none.afterCommit([await write(), await write()]);
    await none.settled();
    expect(failures).toHaveLength(2);
  }, 10_000);
});
