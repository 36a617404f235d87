import { randomUUID } from 'node:crypto';
import { mailCourier } from '../../activities/mail/mailCourier.ts';
import { systemClock } from '../../cli/clock.ts';
import { smtpChannelFor } from '../../cli/smtp.ts';
import * as messages from '../../db/messages.ts';
import type { NewMessage } from '../../db/messages.ts';
import { linkTokens } from '../../domain/linkToken.ts';
import { createMailRenderer } from '../../notify/mail/mailRenderer.ts';
import type { SmtpChannel } from '../../notify/mail/smtpChannel.ts';
import { decideTask } from '../../operations/decideTask.ts';
import { reassignTask } from '../../operations/reassignTask.ts';
import { submitRequest } from '../../operations/submitRequest.ts';
import { lookAgainSignal } from '../../workflows/lookAgain.ts';
import { startEngine, type TestEngine } from '../support/engine.ts';
import { rules, useHouse } from '../support/house.ts';
import { keepHistory } from '../support/histories.ts';
import { startMailServer, type MailServer, type ReceivedMail } from '../support/mail.ts';
import { anhsForm } from '../support/requests.ts';
import { useTemporal } from '../support/temporal.ts';
import { until } from '../support/until.ts';

const DELIVERY = 'messageDelivery:mail';
const FIRST_RETRY_MS = 300;
const DAY = 86_400_000;

let engine: TestEngine;
let server: MailServer;
let channel: SmtpChannel;
/** Held back, where a test wants it, between the end of a round and the workflow's hearing of it. */
let roundEnds: (() => Promise<void>) | undefined;
afterEach(() => {
  roundEnds = undefined;
  server.mood = 'accept';
});
afterAll(async () => {
  await engine.stop();
  channel.close();
  await server.close();
});
const temporal = useTemporal({ ownNamespace: true });
const house = useHouse();

beforeAll(async () => {
  server = await startMailServer();
  channel = smtpChannelFor(server.url);
  const links = linkTokens(Buffer.alloc(32, 7));
  const from = { name: 'QLCB', address: 'qlcb@haiquan.example' };
  const render = await createMailRenderer();
  const mail = mailCourier({ rules, links, publicUrl: 'http://qlcb.example', render, channel, from });
  const afterEach = async (effect: string) => void (effect === 'deliverMessages' && (await roundEnds?.()));
  const { database } = house;
  engine = await startEngine({ ...temporal, database, clock: systemClock, mail, firstRetryMs: FIRST_RETRY_MS, afterEach }); // prettier-ignore
});

/** Writes a message that needs no other row, to the custodian of Anh's account, and wakes the delivery. */
async function write(more: Partial<NewMessage> = {}): Promise<string> {
  const businessKey = randomUUID();
  const message: NewMessage = { businessKey, template: 'account_locked', addressEntered: 'hp-nd02', ...more };
  await engine.worker.asEngine('write', (tx) => messages.send(tx, message));
  return (await house.database.admin('message').where({ business_key: businessKey }).first()).id as string;
}

const portal = (officerId: string) => ({ officerId, accountId: null });
async function submit(): Promise<string> {
  const [from, to] = [new Date(), new Date(Date.now() + 100 * DAY)].map((time) => time.toISOString());
  const form = anhsForm(house, { from: from!, to: to! });
  const work = (tx: Parameters<typeof submitRequest>[0]) =>
    submitRequest(tx, rules, { kind: 'permission.grant', form });
  return (await engine.api.as(portal(house.officer.anh), 'submitRequest', work)).id;
}
const deny = (taskId: string) =>
  engine.api.as(portal(house.officer.gateHead), 'decideTask', (tx) =>
    decideTask(tx, rules, {
      ...{ taskId, version: 1, verdict: 'deny', reason: 'Chưa có phân công' },
      ...{ channel: 'web', linkId: null, signedInAt: new Date() },
    }),
  );

const rowOf = (id: string) => house.database.admin('message').where({ id }).first();
const ended = (id: string) =>
  until('the end of the message', async () => {
    const row = await rowOf(id);
    return row.state !== 'due' && row;
  });
const askOf = (requestId: string) =>
  until('the message that asks', () =>
    house.database.admin('message').where({ request_id: requestId, template: 'task_ask' }).first(),
  );
const idOf = (mail: ReceivedMail) => /^<(.*)@haiquan\.example>$/.exec(mail.messageId ?? '')?.[1];
const carrying = (id: string) => (mail: ReceivedMail) => idOf(mail) === id;
const delivery = () => temporal.client.workflow.getHandle(DELIVERY);

test('a request asks its approver and tells its requester the end, each in their own language', async () => {
  await house.database.owner('officer').where({ id: house.officer.gateHead }).update({ language: 'en' });
  const requestId = await submit();
  const ask = await server.nextMail((mail) => mail.envelopeTo[0] === 'gatehead@haiquan.example');
  expect(ask.subject).toMatch(/^\[Decide by /);
  expect(ask.text).toContain('http://qlcb.example/d/');
  await deny((await askOf(requestId)).task_id as string);
  const told = await server.nextMail((mail) => mail.envelopeTo[0] === 'anh@haiquan.example');
  expect(told.subject).toMatch(/^\[Đã từ chối\]/);
});

test('a message written while a round is ending is not left for the next wake', async () => {
  let [roundIsOver, wakeHasCome] = [() => {}, () => {}];
  const over = new Promise<void>((resolve) => (roundIsOver = resolve));
  const come = new Promise<void>((resolve) => (wakeHasCome = resolve));
  const before = server.mails.length;
  roundEnds = async () => {
    if (server.mails.length === before) return; // the end of an earlier round
    roundIsOver();
    await come;
  };
  await server.nextMail(carrying(await write()));
  await over;
  roundEnds = undefined;
  const late = await write();
  await engine.handOvers.settled();
  wakeHasCome();
  await server.nextMail(carrying(late));
});

test('a message that is due later is sent when it is due', async () => {
  const dueAt = new Date(Date.now() + 1_500);
  const later = await write({ dueAt });
  const now = await write();
  await server.nextMail(carrying(now));
  expect((await rowOf(later)).state).toBe('due');
  await server.nextMail(carrying(later));
  expect(Date.now()).toBeGreaterThanOrEqual(dueAt.getTime());
  expect(await ended(later)).toMatchObject({ state: 'sent', attempts: 1 });
});

describe('while the mail server puts off what it is given', () => {
  /** A request whose ask could not be sent yet. */
  async function asking(): Promise<{ id: string; taskId: string; faults: number }> {
    server.mood = 'refuse';
    const { id, task_id: taskId } = await askOf(await submit());
    await until('the first refusal', async () => (await rowOf(id)).last_code !== null);
    return { id, taskId, faults: server.faults };
  }

  test('a request that is decided needs its ask no longer', async () => {
    const { id, taskId } = await asking();
    await deny(taskId);
    server.mood = 'accept';
    expect(await ended(id)).toMatchObject({ state: 'dropped' });
    expect(server.mails.map(idOf)).not.toContain(id);
  });

  test('who is asked no longer gets no mail, and who is asked instead gets one', async () => {
    const { id, taskId } = await asking();
    const reassignment = { taskId, toOfficerId: house.officer.gateDeputy, reason: 'Đi công tác' };
    await engine.api.as(portal(house.officer.gateHead), 'reassign', (tx) => reassignTask(tx, rules, reassignment));
    server.mood = 'accept';
    await server.nextMail((mail) => mail.envelopeTo[0] === 'gatedeputy@haiquan.example');
    expect(await ended(id)).toMatchObject({ state: 'dropped' });
    expect(server.mails.map(idOf)).not.toContain(id);
  });

  test('a message is tried again, each time later, and sent at last', async () => {
    server.mood = 'refuse';
    const before = server.faults;
    const id = await write();
    await until('the third refusal', async () => server.faults >= before + 3);
    expect(await rowOf(id)).toMatchObject({ state: 'due', last_code: 'smtp_451' });
    server.mood = 'accept';
    await server.nextMail(carrying(id));
    expect((await ended(id)).attempts).toBeGreaterThanOrEqual(4);
  });
});

test('a message whose fate is not known is sent again with the same Message-ID', async () => {
  server.mood = 'drop';
  const id = await write();
  await server.nextMail(carrying(id));
  await server.nextMail(carrying(id));
  server.mood = 'accept';
  await server.nextMail(carrying(id));
  expect((await ended(id)).state).toBe('sent');
});

test('a message that is refused for good has failed, and the audit says so', async () => {
  server.mood = 'reject';
  const before = server.faults;
  const id = await write();
  expect(await ended(id)).toMatchObject({ state: 'failed', attempts: 1, last_code: 'smtp_550' });
  expect(server.faults).toBe(before + 1);
  const events = await house.database.admin('audit_event').where({ subject_id: id });
  expect(events).toMatchObject([{ event: 'message.failed', detail: { template: 'account_locked' } }]);
});

test('a delivery that has slept, been woken, and tried again is kept for the workflows of tomorrow', async () => {
  await engine.handOvers.settled();
  const { events } = await delivery().fetchHistory();
  const timers = events!.filter(({ timerFiredEventAttributes }) => timerFiredEventAttributes);
  const wakes = events!.filter(({ workflowExecutionSignaledEventAttributes: signal }) => signal);
  expect(timers.length).toBeGreaterThanOrEqual(1);
  expect(wakes.length).toBeGreaterThanOrEqual(3);
  await keepHistory(temporal.client, DELIVERY, 'messageDelivery', 'slept, woken, and tried again');
});

test('two hundred messages, each written by itself, cost few rounds', async () => {
  await engine.handOvers.settled();
  const rounds = async () => {
    const { events } = await delivery().fetchHistory();
    return events!.filter(({ activityTaskScheduledEventAttributes }) => activityTaskScheduledEventAttributes).length;
  };
  const before = await rounds();
  const ids = await Promise.all(Array.from({ length: 200 }, () => write()));
  for (const id of ids) await server.nextMail(carrying(id));
  expect((await rounds()) - before).toBeLessThanOrEqual(20);
}, 120_000);

test('a history that has grown long is left behind, and nothing with it', async () => {
  const first = await write();
  await server.nextMail(carrying(first));
  const long = (await delivery().describe()).runId;
  // The engine suggests it at four megabytes: as much as months of wakes leave behind.
  const ballast = 'a'.repeat(450_000);
  for (let sent = 0; sent < 10; sent++) {
    await temporal.client.workflow.getHandle(DELIVERY).signal(lookAgainSignal.name, ballast);
  }
  await until('a new run', async () => (await delivery().describe()).runId !== long);
  const next = await write();
  await server.nextMail(carrying(next));
}, 120_000);
