import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { hashPassword } from '../../operations/passwordHash.ts';
import { MAIL_DOMAIN } from '../support/parts.ts';
import { until } from '../support/until.ts';
import type { FaultHouse } from './faultHouse.ts';

export const OLD_PASSWORD = 'mot mat khau du dai';
export const NEW_PASSWORD = 'một mật khẩu mới dài hơn nữa';

/** Anh's account has a password; the head of her gate, and of the other, keep an account of their own, too. */
export async function furnish({ database, account, officer, unit }: FaultHouse) {
  const { owner } = database;
  const password_hash = await hashPassword(OLD_PASSWORD);
  const leaders = { gateHead: randomUUID(), otherHead: randomUUID() };
  const heads = [
    { id: leaders.gateHead, unit_id: unit.gate, user_name: 'hp-ld02', officer_id: officer.gateHead },
    { id: leaders.otherHead, unit_id: unit.otherGate, user_name: 'hp-ld03', officer_id: officer.otherHead },
  ];
  for (const { officer_id, ...leader } of heads) {
    await owner('account').insert({ ...leader, kind: 'leader', state: 'active', made_up: true });
    await owner('custody').insert({ id: randomUUID(), account_id: leader.id, officer_id, began_at: '2018-03-01' });
  }
  const accounts = [account.anh, leaders.gateHead, leaders.otherHead];
  await owner('account_secret').insert(
    accounts.map((account_id) => ({ account_id, password_hash, set_at: new Date('2024-01-02') })),
  );
  return leaders;
}

const reissueOf = ({ database }: FaultHouse, caseId: string) =>
  database.admin('reissue').where({ case_id: caseId }).whereNull('ended_at').first('id') as Promise<{ id: string }>;

/** The token of the link in the mail of the present reissue, once it has come. */
export async function mailedToken(house: FaultHouse, caseId: string): Promise<string> {
  const { id } = await reissueOf(house, caseId);
  const row = { business_key: `password_reissued:${id}` };
  const message = (await house.database.admin('message').where(row).first('id')) as { id: string };
  return until('the mail of the reissue', () => {
    const mail = house.mail.mails.find(({ messageId }) => messageId === messageIdOf(message));
    return Promise.resolve(mail && /\/p\/([\w-]{64})/.exec(mail.text ?? '')?.[1]);
  });
}

/** The id of the link that a token carries; its key is the process's, and not needed to read it. */
export function linkIdOf(token: string): string {
  const hex = Buffer.from(token, 'base64url').subarray(0, 16).toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

const messageIdOf = ({ id }: { id: string }) => `<${id}@${MAIL_DOMAIN}>`;

/** Waits until each message of a case has gone its way, and answers how often each mail came. */
export async function mailsOf(house: FaultHouse, caseId: string): Promise<number[]> {
  const about = () => house.database.admin('message').where({ case_id: caseId });
  await until('the end of the messages', async () => (await about().andWhere({ state: 'due' }).first()) === undefined);
  const sent = (await about().andWhere({ state: 'sent' }).select('id')) as { id: string }[];
  const came = house.mail.mails.map(({ messageId }) => messageId);
  return sent.map((message) => came.filter((messageId) => messageId === messageIdOf(message)).length);
}

/** A case in the audit, from the report to its closing: each step once. */
export const STEPS = {
  toReady: ['reported', 'stated', 'written', 'registered', 'ready'],
  reissue: ['reissue_prepared', 'reissue_confirmed', 'code_shown'],
  toClosed: ['code_proven', 'password_chosen', 'marked', 'marked', 'reviewed', 'closed'],
};

/** Whatever happened on the way: one case, one freeze, one password chosen by a reissue, one audit event a step, closed. */
export async function expectClosedOnce(
  house: FaultHouse,
  caseId: string,
  { steps, reissues, engine }: { steps: string[]; reissues: string[]; engine: Client },
): Promise<void> {
  expect(await engine.workflow.getHandle(caseId).result()).toBe('closed');
  const { admin } = house.database;
  const account_id = house.account.anh;
  expect(await admin('password_case').where({ account_id }).pluck('state')).toEqual(['closed']);
  const events = (about: object) => admin('audit_event').where(about).orderBy('id').pluck('event') as Promise<string[]>;
  const told = await events({ subject_kind: 'password_case', subject_id: caseId });
  expect(told).toEqual(steps.map((step) => `case.${step}`));
  const ofAccount = await events({ subject_kind: 'account', subject_id: account_id });
  const confirmed = steps.filter((step) => step === 'reissue_confirmed').map(() => 'account.reissued');
  expect(ofAccount).toEqual(['account.frozen', ...confirmed, 'account.password_chosen']);
  const ends = await admin('reissue').where({ case_id: caseId }).orderBy('prepared_at').pluck('end_reason');
  expect(ends).toEqual(reissues);
  expect(await admin('account').where({ id: account_id }).pluck('state')).toEqual(['active']);
  const keys = (await admin('message').where({ case_id: caseId }).pluck('business_key')) as string[];
  expect(new Set(keys).size).toBe(keys.length);
}
