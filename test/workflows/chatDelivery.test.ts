import { randomUUID } from 'node:crypto';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { matrixCourier } from '../../activities/chat/matrixCourier.ts';
import { systemClock } from '../../cli/clock.ts';
import * as messages from '../../db/messages.ts';
import { openDatabase } from '../../db/database.ts';
import { createMatrixChannel } from '../../notify/matrix/matrixChannel.ts';
import { CODES, linkedChat } from '../support/chat.ts';
import { keepingCourier, startEngine, type TestEngine } from '../support/engine.ts';
import { keepHistory, withPayloads } from '../support/histories.ts';
import { useHouse } from '../support/house.ts';
import { BOT_TOKEN, startFakeMatrix, type FakeMatrix } from '../support/matrix.ts';
import { useTemporal } from '../support/temporal.ts';
import { until } from '../support/until.ts';

const DELIVERY = 'messageDelivery:matrix';
const ADDRESS = '@anh.rieng:matrix.example';

let engine: TestEngine;
let matrix: FakeMatrix;
const mail = keepingCourier();
const rooms = { close: () => Promise.resolve() };
afterAll(async () => {
  await engine.stop();
  await rooms.close();
  await matrix.close();
});
const temporal = useTemporal({ ownNamespace: true });
const house = useHouse();

beforeAll(async () => {
  matrix = await startFakeMatrix();
  const { database } = house;
  const db = openDatabase({ url: database.urls.worker, clock: systemClock });
  rooms.close = () => db.close();
  const channel = createMatrixChannel({ url: matrix.url, token: BOT_TOKEN });
  const chats = { matrix: matrixCourier({ db, codes: CODES, publicUrl: 'http://qlcb.example', channel }) };
  engine = await startEngine({ ...temporal, database, clock: systemClock, mail, chats, firstRetryMs: 300 });
  await linkedChat(house, house.officer.anh, 'matrix', ADDRESS);
});

async function write(): Promise<string> {
  const businessKey = randomUUID();
  const message = { businessKey, template: 'grant_revoked', officerId: house.officer.anh } as const;
  await engine.worker.asEngine('write', (tx) => messages.send(tx, message));
  const row = await house.database
    .admin('message')
    .where({ business_key: `${businessKey}@matrix` })
    .first();
  return row.id as string;
}
const rowOf = (id: string) => house.database.admin('message').where({ id }).first();
const ended = (id: string) => until('the end of the message', async () => (await rowOf(id)).state !== 'due');
const eventsOf = (id: string) => matrix.events.filter(({ txnId }) => txnId === id);

test('mail and chat have a delivery each: a chat that stands still keeps no mail waiting', async () => {
  matrix.mood = 'limit';
  matrix.retryAfterMs = 1_000;
  const id = await write();
  await until('the mail', () => Promise.resolve(mail.sent.length === 1));
  await until('the refusal', async () => (await rowOf(id)).last_code === 'matrix_m_limit_exceeded');
  expect(eventsOf(id)).toEqual([]);
  matrix.mood = 'accept';
  await ended(id);
  expect(eventsOf(id)).toHaveLength(1);
});

test('a message whose fate is not known is sent again under its transaction id, and is there once', async () => {
  matrix.mood = 'drop';
  const id = await write();
  await until('the second attempt', () => Promise.resolve(matrix.txnIds.filter((one) => one === id).length > 1));
  matrix.mood = 'accept';
  await ended(id);
  expect(eventsOf(id)).toHaveLength(1);
});

test('the history of a delivery by chat holds no address and no text, and is kept for the workflows of tomorrow', async () => {
  await engine.handOvers.settled();
  const history = await temporal.client.workflow.getHandle(DELIVERY).fetchHistory();
  const told = withPayloads({ content: historyToJSON(history) });
  expect(told).toContain('"channel":"matrix"');
  for (const word of ['anh.rieng', 'matrix.example', 'qlcb.example', house.officer.anh])
    expect(told).not.toContain(word);
  await keepHistory(temporal.client, DELIVERY, 'messageDelivery', 'by chat, put off and tried again');
});
