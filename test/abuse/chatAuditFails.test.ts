import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { Refused } from '../../domain/errors.ts';
import type { Transaction } from '../../db/transaction.ts';
import { askChat } from '../../operations/chat/askChat.ts';
import { chooseNotices } from '../../operations/chat/chooseNotices.ts';
import { confirmChat } from '../../operations/chat/confirmChat.ts';
import { proveChat } from '../../operations/chat/proveChat.ts';
import { takeCallback, type ChatCallback } from '../../operations/chat/takeCallback.ts';
import { unlinkChat } from '../../operations/chat/unlinkChat.ts';
import { CODES, linkedChat } from '../support/chat.ts';
import { useHouse } from '../support/house.ts';
import { snapshot } from './auditFails/snapshot.ts';

const house = useHouse();
const PARTS = ['linkChat'];

const anh = () => ({ officerId: house.officer.anh, accountId: null });
const asAnh = <T>(work: (tx: Transaction) => Promise<T>) => house.api.as(anh(), 'act', work);
const ask = (channel: 'matrix' | 'webhook') =>
  asAnh((tx) =>
    askChat(tx, { codes: CODES, offered: ['matrix', 'webhook'], asked: { channel, address: '@anh:matrix.example' } }),
  );
const call = (callback: ChatCallback) => () =>
  house.api.asNobody('act', (tx) => takeCallback(tx, { callbackId: randomUUID(), callback, codes: CODES }));
const user = { id: 'u-anh', name: '' };

/** By operation: makes everything ready and answers the act itself, which is done twice, once in vain. */
const acts: Record<string, () => Promise<() => Promise<unknown>>> = {
  'askChat: Matrix': () => Promise.resolve(() => ask('matrix')),
  'askChat: the bridge': () => Promise.resolve(() => ask('webhook')),
  'proveChat: the right code': async () => {
    const { id } = await ask('matrix');
    return () => proveChat(house.api, anh(), { codes: CODES, identityId: id, code: CODES.codeOf(id) });
  },
  'proveChat: a wrong one': async () => {
    const { id } = await ask('matrix');
    const wrong = { codes: CODES, identityId: id, code: 'AAAA' };
    return () =>
      proveChat(house.api, anh(), wrong).catch((error: unknown) => {
        if (!(error instanceof Refused)) throw error;
      });
  },
  'takeCallback: a code': async () => {
    const { id } = await ask('webhook');
    return call({ type: 'chat.code', user, code: CODES.codeOf(id) });
  },
  confirmChat: async () => {
    const { id } = await ask('webhook');
    await call({ type: 'chat.code', user, code: CODES.codeOf(id) })();
    return () => asAnh((tx) => confirmChat(tx, { identityId: id, address: user.id }));
  },
  'takeCallback: stop': async () => {
    await linkedChat(house, house.officer.anh, 'webhook', user.id);
    return call({ type: 'chat.stop', user });
  },
  unlinkChat: async () => {
    const identityId = await linkedChat(house, house.officer.anh, 'matrix');
    return () => asAnh((tx) => unlinkChat(tx, { identityId }));
  },
  chooseNotices: () => Promise.resolve(() => asAnh((tx) => chooseNotices(tx, { dutyBy: 'mail', newsBy: 'chat' }))),
};

async function events(): Promise<number> {
  const { n } = (await house.database.admin('audit_event').count({ n: '*' }).first()) as { n: string };
  return Number(n);
}

test('every operation on chats that writes is tried', () => {
  const files = readdirSync(new URL('../../operations/chat/', import.meta.url)).map((file) =>
    file.replace(/\.ts$/, ''),
  );
  const tried = Object.keys(acts).map((name) => name.split(':')[0]!);
  expect([...new Set([...tried, ...PARTS])].sort()).toEqual(files.sort());
});

test.each(Object.keys(acts))('abuse 22: where the audit event cannot be written, %s does nothing', async (name) => {
  const { admin } = house.database;
  await admin('chat_identity').delete();
  const act = await acts[name]!();
  const before = await snapshot(admin);
  await admin.raw('revoke insert on audit_event from qlcb_api, qlcb_worker, qlcb_owner');
  try {
    await expect(act()).rejects.toMatchObject({ code: '42501', message: expect.stringContaining('audit_event') as string });
    expect(await snapshot(admin)).toEqual(before);
  } finally {
    await admin.raw('grant insert on audit_event to qlcb_api, qlcb_worker, qlcb_owner');
  }
  const recorded = await events();
  await act();
  expect(await events()).toBeGreaterThan(recorded);
}); // prettier-ignore
