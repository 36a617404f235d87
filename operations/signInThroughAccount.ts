import { createHmac, randomUUID } from 'node:crypto';
import { verify } from '@node-rs/argon2';
import * as accounts from '../db/accounts.ts';
import type { SignInAccount } from '../db/accounts.ts';
import { record } from '../db/audit.ts';
import type { Database } from '../db/database.ts';
import * as messages from '../db/messages.ts';
import * as failures from '../db/signInFailures.ts';
import type { Actor } from '../db/transaction.ts';
import { Refused } from '../domain/errors.ts';
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
 * @throws Refused `sign_in_refused` · `sign_in_locked` (until when), after so many failures as the pack says · `code_needed`
 */
export async function signInThroughAccount(db: Database, pack: RulePack, input: AccountSignIn): Promise<Actor> {
  const userName = input.userName.trim().toLowerCase();
  const nameHash = createHmac('sha256', input.nameKey).update(userName).digest();
  const found = await db.asNobody('findAccount', async (tx) => ({
    account: await accounts.byUserName(tx, userName),
    until: await failures.lockedUntil(tx, nameHash),
  }));
  const proven = await verify(found.account?.passwordHash ?? (await nobodysHash), input.password.normalize('NFC'));
  if (found.until) throw new Refused('sign_in_locked', { until: found.until });
  if (!proven || !found.account || !(await provesCode(db, found.account, input)))
    throw await refuse(db, pack, { userName, nameHash });
  const actor = { officerId: found.account.officerId, accountId: found.account.accountId };
  const withSecondFactor = found.account.totp !== null;
  await db.as(actor, 'signInThroughAccount', async (tx) => {
    const until = await failures.lockedUntil(tx, nameHash); // by guesses that came at the same time
    if (until) throw new Refused('sign_in_locked', { until });
    await failures.clear(tx, nameHash);
    await beginSession(tx, { ...input, channel: 'web', withSecondFactor });
  });
  return actor;
}

/** Whether the code is that of the account's second factor, and was not used before. @throws Refused `code_needed` */
async function provesCode(
  db: Database,
  { accountId, totp }: SignInAccount,
  { code, factors }: Pick<AccountSignIn, 'code' | 'factors'>,
): Promise<boolean> {
  if (totp === null) return true;
  if (code === null) throw new Refused('code_needed', {});
  const step = totpStep(factors.open(accountId, totp), code, db.clock.now());
  return step !== null && (await db.asNobody('takeTotpStep', (tx) => accounts.takeTotpStep(tx, accountId, step)));
}

/** Counts the failure. At the limit somebody is told by mail: the delivery finds out whom, if anybody. */
async function refuse(
  db: Database,
  pack: RulePack,
  { userName, nameHash }: { userName: string; nameHash: Buffer },
): Promise<Refused> {
  const { lockAfterFailures, lockMinutes } = pack.password;
  return db.asNobody('refuseSignIn', async (tx) => {
    const { until, isNew } = await failures.count(tx, nameHash, { failures: lockAfterFailures, minutes: lockMinutes });
    if (until && !isNew) return new Refused('sign_in_locked', { until });
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
  });
}
