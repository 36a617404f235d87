import { randomUUID } from 'node:crypto';
import { MockActivityEnvironment } from '@temporalio/testing';
import type { Courier } from '../../activities/courier.ts';
import { createMessageActivities } from '../../activities/messageActivities.ts';
import * as messages from '../../db/messages.ts';
import type { DueMessage } from '../../db/messages.ts';
import { PermanentFailure, TemporaryFailure } from '../../notify/channel.ts';
import { keepingCourier } from '../support/engine.ts';
import { useHouse } from '../support/house.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

const house = useHouse();
/** Each test has the outbox to itself. */
afterEach(() => house.database.admin('message').delete());

async function write(dueIn = 0): Promise<string> {
  const businessKey = randomUUID();
  await house.worker.asEngine('write', (tx) => {
    const dueAt = new Date(tx.at.getTime() + dueIn);
    return messages.send(tx, { businessKey, template: 'account_locked', addressEntered: 'hp-nd02', dueAt });
  });
  return (await house.database.admin('message').where({ business_key: businessKey }).first()).id as string;
}
const rowOf = (id: string) => house.database.admin('message').where({ id }).first();
const pass = (milliseconds: number) => void (house.clock.at = new Date(house.clock.at.getTime() + milliseconds));

/** One round, as the engine asks for it. */
function deliver(mail: Courier): Promise<{ msUntilNextDue: number }> {
  const { deliverMessages } = createMessageActivities({ db: house.worker, mail });
  const input = { channel: 'mail' } as const;
  return new MockActivityEnvironment().run(deliverMessages, input) as Promise<{ msUntilNextDue: number }>;
}

/** A courier whose server fails with what the test says. */
function failingCourier(failureOf: (message: DueMessage) => Error | null) {
  const kept = keepingCourier();
  const send = (message: DueMessage) => {
    const failure = failureOf(message);
    return failure ? Promise.reject(failure) : kept.send(message);
  };
  return { ...kept, send };
}

test('a round sends whatever is due, more than one batch of it, and answers when the next is due', async () => {
  const ids = await Promise.all(Array.from({ length: 50 }, () => write()));
  await write(3 * MINUTE);
  const mail = keepingCourier();
  expect(await deliver(mail)).toEqual({ msUntilNextDue: 3 * MINUTE });
  expect(mail.sent.map(({ id }) => id).sort()).toEqual(ids.sort());
});

test('where no message waits, the next look is in a day', async () => {
  expect(await deliver(keepingCourier())).toEqual({ msUntilNextDue: DAY });
});

test('two rounds at the same time send each message once', async () => {
  await Promise.all(Array.from({ length: 60 }, () => write()));
  const mail = keepingCourier();
  await Promise.all([deliver(mail), deliver(mail)]);
  expect(mail.sent).toHaveLength(60);
  expect(new Set(mail.sent.map(({ id }) => id)).size).toBe(60);
});

test('what a dead worker had claimed is left alone until its lease is over, and sent then', async () => {
  const id = await write();
  const leaseUntil = new Date(house.clock.at.getTime() + 30 * SECOND);
  await house.worker.asEngine('claimMessages', (tx) => messages.claim(tx, { limit: 1, leaseUntil }));
  const mail = keepingCourier();
  pass(10 * SECOND);
  expect(await deliver(mail)).toEqual({ msUntilNextDue: 20 * SECOND });
  expect(mail.sent).toEqual([]);
  pass(20 * SECOND);
  await deliver(mail);
  expect(mail.sent).toMatchObject([{ id, attempts: 2 }]);
});

test('a failure that may pass is waited out, twice as long each time, a quarter of an hour at most', async () => {
  const id = await write();
  const mail = failingCourier(() => new TemporaryFailure('smtp_451', ''));
  const waits: number[] = [];
  for (let attempt = 0; attempt < 10; attempt++) {
    const { msUntilNextDue } = await deliver(mail);
    waits.push(msUntilNextDue / SECOND);
    pass(msUntilNextDue);
  }
  expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 900, 900]);
  expect(await rowOf(id)).toMatchObject({ state: 'due', attempts: 10, last_code: 'smtp_451' });
});

test('a message that fails does not keep back the others of its batch', async () => {
  const [refused, putOff, good] = [await write(), await write(), await write()];
  const mail = failingCourier(({ id }) => {
    if (id === refused) return new PermanentFailure('smtp_550', '');
    return id === putOff ? new TypeError('a fault of ours') : null;
  });
  await deliver(mail);
  expect(mail.sent.map(({ id }) => id)).toEqual([good]);
  expect(await rowOf(refused)).toMatchObject({ state: 'failed', last_code: 'smtp_550' });
  expect(await rowOf(putOff)).toMatchObject({ state: 'due', last_code: 'unknown' });
});

test('what somebody typed at the door is forgotten with the message', async () => {
  const id = await write();
  expect((await rowOf(id)).address_entered).toBe('hp-nd02');
  await deliver(keepingCourier());
  expect(await rowOf(id)).toMatchObject({ state: 'sent', address_entered: null });
});
