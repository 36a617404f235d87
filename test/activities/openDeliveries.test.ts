import { randomUUID } from 'node:crypto';
import { MockActivityEnvironment } from '@temporalio/testing';
import { createMessageActivities } from '../../activities/messageActivities.ts';
import { createOpenDeliveries } from '../../activities/openDeliveries.ts';
import { createHandOvers } from '../../cli/engine/handOver.ts';
import * as messages from '../../db/messages.ts';
import { deliveryOf } from '../../db/engineOutbox.ts';
import { keepingCourier } from '../support/engine.ts';
import { deliveredAt } from '../support/handOvers.ts';
import { useHouse } from '../support/house.ts';
import { until } from '../support/until.ts';

const LONG_MS = 30_000;
const SHORT_MS = 5;

test('a round hears whoever rings while it waits, and whoever rang before it did', async () => {
  const rounds = createOpenDeliveries();
  const round = rounds.open('mail');
  const waiting = round.rung(LONG_MS);
  expect(rounds.ring('mail')).toBe(true);
  expect(await waiting).toBe(true);
  expect(rounds.ring('mail')).toBe(true);
  expect(rounds.ring('mail')).toBe(true);
  expect(await round.rung(LONG_MS)).toBe(true);
  expect(await round.rung(SHORT_MS)).toBe(false); // two rings before it listened are one look
});

test('a round that gave up, or was closed, hears nobody, and says so', async () => {
  const rounds = createOpenDeliveries();
  expect(rounds.ring('mail')).toBe(false);
  expect(await rounds.open('mail').rung(SHORT_MS)).toBe(false);
  expect(rounds.ring('mail')).toBe(false);
  const closed = rounds.open('mail');
  closed.close();
  expect(rounds.ring('mail')).toBe(false);
});

test('a round hears of its own channel alone', async () => {
  const rounds = createOpenDeliveries();
  const mail = rounds.open('mail');
  rounds.open('matrix');
  expect(rounds.ring('matrix')).toBe(true);
  expect(rounds.ring('webhook')).toBe(false);
  expect(await mail.rung(SHORT_MS)).toBe(false);
});

describe('a worker whose delivery runs', () => {
  const house = useHouse();
  const write = (db: typeof house.worker) =>
    db.asEngine('write', async (tx) => {
      const addressed = { template: 'account_locked', addressEntered: 'hp-nd02' } as const;
      await messages.send(tx, { businessKey: randomUUID(), ...addressed });
      return tx.handOvers[0]!;
    });

  test('sends what it writes meanwhile in the same round, marks it, and troubles the engine with none of it', async () => {
    const rounds = createOpenDeliveries();
    const mail = keepingCourier();
    const { deliverMessages } = createMessageActivities({ db: house.worker, mail, rounds, lingerMs: 2_000 });
    const failures: unknown[] = [];
    const handOvers = createHandOvers({
      client: undefined as never, // whoever calls it fails
      taskQueue: 'none',
      database: () => house.worker,
      onFailure: (error) => failures.push(error),
      heardHere: (handOver) => rounds.ring(deliveryOf(handOver)!),
    });
    const input = { channel: 'mail' } as const;
    const round = new MockActivityEnvironment().run(deliverMessages, input) as Promise<{ msUntilNextDue: number }>;
    for (let written = 1; written <= 3; written++) {
      const row = await write(house.worker);
      handOvers.afterCommit([row]);
      await until(`mail ${written}`, () => Promise.resolve(mail.sent.length === written));
      await handOvers.settled();
      expect(await deliveredAt(house.database, row)).not.toBeNull();
    }
    expect((await round).msUntilNextDue).toBeGreaterThan(LONG_MS);
    expect(failures).toEqual([]);
  });
});
