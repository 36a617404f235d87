import { createHash, randomBytes } from 'node:crypto';
import { composeMail } from '../../activities/mail/composeMail.ts';
import * as messages from '../../db/messages.ts';
import * as sessionView from '../../db/views/session.ts';
import { linkTokens } from '../../domain/linkToken.ts';
import { hashOfToken, signInByLink } from '../../operations/beginSession.ts';
import { hashPassword } from '../../operations/passwordHash.ts';
import { secondFactors } from '../../domain/secondFactors.ts';
import { signInThroughAccount } from '../../operations/signInThroughAccount.ts';
import { requestSignInLink } from '../../operations/requestSignInLink.ts';
import { decide } from '../support/decide.ts';
import { rules, useHouse } from '../support/house.ts';
import { askedRequest } from '../support/requests.ts';

const house = useHouse();
const key = randomBytes(32);
const tokens = linkTokens(key);
const newToken = () => randomBytes(32).toString('base64url');

/** Sends what is due as the delivery does, and reads the links' tokens in the mails. */
async function tokensInMails(): Promise<string[]> {
  const context = { rules, links: tokens, publicUrl: 'https://qlcb.example' };
  return house.worker.asEngine('composeMessages', async (tx) => {
    const due = await messages.claim(tx, { limit: 50, leaseUntil: new Date(tx.at.getTime() + 60_000) });
    const found: string[] = [];
    for (const message of due) {
      const text = JSON.stringify(await composeMail(context, tx, message));
      found.push(...[...text.matchAll(/\/[ds]\/([\w-]{64})/g)].map(([, token]) => token!));
      await messages.end(tx, [{ message, state: 'sent', code: '250' }]);
    }
    return found;
  });
}

/** Every spelling in which a secret could lie in a column. */
function spellings(secret: string): Buffer[] {
  const decoded = Buffer.from(secret, 'base64url');
  // Of a link's token the second part is the secret; the first is the id, which the database may know.
  const bytes = secret.length === 64 ? decoded.subarray(16) : decoded;
  const raw = [Buffer.from(secret), ...(bytes.toString('base64url').length >= 20 ? [bytes] : [])];
  return raw.flatMap((one) => [
    one,
    ...(['hex', 'base64', 'base64url'] as const).map((as) => Buffer.from(one.toString(as))),
  ]);
}

/** The columns of the whole database in which one of the secrets stands, in whatever spelling. */
async function columnsWith(secrets: readonly string[]): Promise<string[]> {
  const admin = house.database.admin;
  const columns = (await admin('information_schema.columns')
    .where({ table_schema: 'public' })
    .select('table_name', 'column_name', 'data_type')) as {
    table_name: string;
    column_name: string;
    data_type: string;
  }[];
  const needles = secrets.flatMap(spellings);
  const found: string[] = [];
  for (const { table_name: table, column_name: column, data_type: type } of columns) {
    const bytes = type === 'bytea' ? admin.ref(column) : admin.raw(`convert_to(??::text, 'UTF8')`, [column]);
    const cells = (await admin(table).whereNotNull(column).select({ cell: bytes })) as { cell: Buffer }[];
    if (cells.some(({ cell }) => needles.some((needle) => cell.includes(needle)))) found.push(`${table}.${column}`);
  }
  return found.sort();
}

const sessionOf = (token: string) => sessionView.byTokenHash(house.api, hashOfToken(token));

const PASSWORD = 'Cá lội dưới ao sâu 2024';
let secrets: { links: string[]; sessions: string[] };

beforeAll(async () => {
  const { officer, account, api, database } = house;
  const { taskId } = await askedRequest(house);
  await api.asNobody('requestSignInLink', (tx) => requestSignInLink(tx, { mail: 'anh@haiquan.example' }));
  const links = await tokensInMails();
  const [mailed, through] = [newToken(), newToken()];
  const signIn = (await database.admin('link').where({ purpose: 'sign_in' }).first('id')) as { id: string };
  await api.as({ officerId: officer.anh, accountId: null }, 'signInByLink', (tx) =>
    signInByLink(tx, { linkId: signIn.id, token: mailed, replaces: null }),
  );
  const secret = { account_id: account.admin, password_hash: await hashPassword(PASSWORD), set_at: house.clock.at };
  await database.owner('account_secret').insert(secret);
  const nameKey = 'a key of the configuration';
  const factor = { code: null, factors: secondFactors(key) };
  await signInThroughAccount(api, rules.pack, {
    userName: 'hp-qt01',
    password: PASSWORD,
    ...factor,
    token: through,
    replaces: null,
    nameKey,
  });
  const wrong = signInThroughAccount(api, rules.pack, {
    userName: 'hp-qt01',
    password: `${PASSWORD}!`,
    ...factor,
    token: newToken(),
    replaces: null,
    nameKey,
  });
  await expect(wrong).rejects.toMatchObject({ code: 'sign_in_refused' });
  const link = (await database.admin('link').where({ task_id: taskId }).first('id')) as { id: string };
  await decide(house, officer.gateHead, { taskId, channel: 'mail', linkId: link.id });
  secrets = { links, sessions: [mailed, through] };
});

test('abuse 10: no token, password or key stands in any column, in no spelling', async () => {
  expect(secrets.links).toHaveLength(2);
  expect(secrets.links.every((token) => tokens.linkIdOf(token) !== null)).toBe(true);
  const all = [
    ...secrets.links,
    ...secrets.sessions,
    PASSWORD,
    `${PASSWORD}!`,
    key.toString('base64url'),
    'a key of the configuration',
  ];
  expect(await columnsWith(all)).toEqual([]);
});

test('the search finds a secret in a column of any type and in any spelling', async () => {
  const [token] = secrets.sessions as [string];
  await house.database.owner.raw(
    'create table leak (as_text text, as_bytes bytea, as_json jsonb, as_list text[], clean text)',
  );
  const bytes = Buffer.from(token, 'base64url');
  await house.database.owner('leak').insert({
    as_text: `Bearer ${bytes.toString('hex')}`,
    as_bytes: Buffer.concat([Buffer.from('x'), bytes]),
    as_json: JSON.stringify({ deep: [{ token }] }),
    as_list: [token],
    clean: hashOfToken(token).toString('hex'),
  });
  expect(await columnsWith([token])).toEqual(['leak.as_bytes', 'leak.as_json', 'leak.as_list', 'leak.as_text']);
  await house.database.owner.raw('drop table leak');
});

test('abuse 10: what a dump does hold opens nothing: ids of links, hashes of tokens, the hash of a password', async () => {
  const { admin } = house.database;
  const links = (await admin('link').pluck('id')) as string[];
  expect(links.length).toBeGreaterThanOrEqual(2);
  for (const id of links) {
    const bare = Buffer.from(id.replaceAll('-', ''), 'hex');
    const forged = [
      id,
      bare.toString('base64url'),
      linkTokens(randomBytes(32)).tokenOf(id),
      Buffer.concat([bare, createHash('sha256').update(bare).digest()]).toString('base64url'),
    ];
    for (const token of forged) expect(tokens.linkIdOf(token)).toBeNull();
  }
  const hashes = (await admin('session').pluck('token_hash')) as Buffer[];
  expect(hashes).toHaveLength(2);
  for (const token of secrets.sessions) expect(await sessionOf(token)).toBeDefined();
  for (const hash of hashes) {
    for (const token of [hash.toString('hex'), hash.toString('base64url'), hash.toString('base64')]) {
      expect(await sessionOf(token)).toBeUndefined();
    }
  }
  const { password_hash } = (await admin('account_secret').first()) as { password_hash: string };
  expect(password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  const stolen = {
    userName: 'hp-qt01',
    password: password_hash,
    code: null,
    factors: secondFactors(key),
    token: newToken(),
    replaces: null,
    nameKey: 'another',
  };
  await expect(signInThroughAccount(house.api, rules.pack, stolen)).rejects.toMatchObject({ code: 'sign_in_refused' });
});
