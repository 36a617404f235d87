import { createHmac, randomUUID } from 'node:crypto';
import { verify } from '@node-rs/argon2';
import * as accounts from '../db/accounts.ts';
import type { SignInAccount } from '../db/accounts.ts';
import { record } from '../db/audit.ts';
import type { Database } from '../db/database.ts';
import * as messages from '../db/messages.ts';
import * as failures from '../db/signInFailures.ts';
import type { Actor, Transaction } from '../db/transaction.ts';
import { isRefusal, Refused } from '../domain/errors.ts';
import type { RulePack } from '../domain/rulePack.ts';
import type { SecondFactors } from '../domain/secondFactors.ts';
import { totpStep } from '../domain/totp.ts';
import { beginSession } from './beginSession.ts';
import { hashPassword } from './passwordHash.ts';

/** Verified in place of an account that is not there, so that known and unknown names cost the same work. */
const nobodysHash = hashPassword(randomUUID());

export interface AccountSignIn {
  userName: string;
  password: string;
  /** Six digits of the authenticator app; null where none was entered. */
  code: string | null;
  /** The new session's token, and the one that the browser had. */
  token: string;
  replaces: string | null;
  /** Keys the hash under which failures of a name are counted. */
  nameKey: string;
  factors: SecondFactors;
}

/**
 * Signs in through an account with its user name and password, and its code where it has a second factor; the session belongs
 * to its present custodian. Known and unknown names get the same answer after the same work: one look-up, one argon2id
 * verification, one count. A code is good once, and a wrong one counts as a wrong password does.
 *
 * @throws Refused `sign_in_refused` · `sign_in_locked` (until when), after so many failures as the pack says · `code_needed` ·
 *   `second_factor_unreadable` where it was sealed under another key
 */
export async function signInThroughAccount(db: Database, pack: RulePack, input: AccountSignIn): Promise<Actor> {
  const userName = input.userName.trim().toLowerCase();
  const nameHash = createHmac('sha256', input.nameKey).update(userName).digest();
  const account = await db.asNobody('findAccount', (tx) => accounts.byUserName(tx, userName));
  const proven = await verify(account?.passwordHash ?? (await nobodysHash), input.password.normalize('NFC'));
  const refusal = await db.asNobody('judgeSignIn', (tx) =>
    judge(tx, pack, { ...input, userName, nameHash, account: proven ? account : undefined }),
  );
  if (refusal) throw refusal;
  const actor = { officerId: account!.officerId, accountId: account!.accountId };
  await db
    .as(actor, 'signInThroughAccount', async (tx) => {
      await failures.clear(tx, nameHash);
      await beginSession(tx, { ...input, channel: 'web', withSecondFactor: account!.totp !== null });
      // The session holds the account now: what was proven must still be its password.
      const now = await accounts.byUserName(tx, userName);
      if (now?.passwordHash !== account!.passwordHash) throw new Refused('sign_in_refused', {});
    })
    .catch((error: unknown) => {
      throw isRefusal(error, 'sign_in_again') ? new Refused('sign_in_refused', {}) : error;
    });
  return actor;
}

interface Attempt extends Pick<AccountSignIn, 'code' | 'factors'> {
  userName: string;
  nameHash: Buffer;
  /** Left out where the password was not its own. */
  account: SignInAccount | undefined;
}

/**
 * Judges one attempt while no other with its name is judged: however many come at the same instant, no more of them are looked
 * at than the pack allows to fail. Answers why it is refused; null where all was right.
 */
async function judge(tx: Transaction, pack: RulePack, attempt: Attempt): Promise<Refused | null> {
  const { nameHash, account, code, factors } = attempt;
  const until = await failures.hold(tx, nameHash);
  if (until) return new Refused('sign_in_locked', { until });
  if (!account) return refuse(tx, pack, attempt);
  if (account.totp === null) return null;
  if (code === null) return new Refused('code_needed', {});
  const secret = secretOf(factors, account.accountId, account.totp);
  const step = totpStep(secret, code, tx.at);
  if (step !== null && (await accounts.takeTotpStep(tx, account.accountId, step))) return null;
  return refuse(tx, pack, attempt);
}

/** @throws Refused `second_factor_unreadable` where the key is not the one under which it was sealed */
function secretOf(factors: SecondFactors, accountId: string, sealed: Buffer): string {
  try {
    return factors.open(accountId, sealed);
  } catch {
    throw new Refused('second_factor_unreadable', {});
  }
}

/** Counts the failure. At the limit somebody is told by mail: the delivery finds out whom, if anybody. */
async function refuse(tx: Transaction, pack: RulePack, { userName, nameHash }: Attempt): Promise<Refused> {
  const { lockAfterFailures, lockMinutes } = pack.password;
  const until = await failures.count(tx, nameHash, { failures: lockAfterFailures, minutes: lockMinutes });
  const id = randomUUID();
  await record(tx, {
    event: until ? 'sign_in.locked' : 'sign_in.refused',
    subject: { kind: 'session', id },
    channel: 'web',
  });
  if (!until) return new Refused('sign_in_refused', {});
  await messages.send(tx, {
    businessKey: `account_locked:${id}`,
    template: 'account_locked',
    addressEntered: userName,
  });
  return new Refused('sign_in_locked', { until });
}
