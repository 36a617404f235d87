import { record } from '../db/audit.ts';
import type { Database } from '../db/database.ts';
import * as firstPasswords from '../db/firstPasswords.ts';
import * as links from '../db/links.ts';
import type { LinkRow } from '../db/links.ts';
import * as messages from '../db/messages.ts';
import { actorOf, type Transaction } from '../db/transaction.ts';
import type { AccountKind } from '../domain/accountKind.ts';
import { Refused } from '../domain/errors.ts';
import { isLongEnough, leastPasswordLength, needsSecondFactor } from '../domain/passwordRule.ts';
import type { RulePack } from '../domain/rulePack.ts';
import type { SecondFactors } from '../domain/secondFactors.ts';
import { totpStep } from '../domain/totp.ts';
import { hashPassword } from './passwordHash.ts';

/** What a live link opens: the account that waits for its first password. */
export interface OpenedAccount {
  accountId: string;
  userName: string;
  kind: AccountKind;
  unitName: string;
  expiresAt: Date;
}

/**
 * Looks at what the actor's link opens; writes nothing.
 * @throws Refused `link_used` · `link_expired` · `link_dead` (also where the account changed hands or was shut)
 */
export async function openFirstPassword(tx: Transaction, linkId: string): Promise<OpenedAccount> {
  const link = await links.find(tx, linkId);
  if (!link || link.officerId !== actorOf(tx).officerId) throw new Refused('not_found', {});
  const fault = linkFault(link, tx.at);
  if (fault) throw fault;
  const account = await firstPasswords.accountOf(tx, linkId);
  if (!account) throw new Refused('link_dead', { because: 'no_longer_custodian' });
  return { ...account, expiresAt: link.expiresAt };
}

export interface ChosenPassword {
  linkId: string;
  password: string;
  /** Six digits of the authenticator app; null where no second factor is wanted. */
  code: string | null;
  factors: SecondFactors;
}

/**
 * The custodian chooses the password of an account that was issued or handed over, and with a code enrols its second factor,
 * which admin accounts must have. The link is used up; the account can be signed in through from then on.
 *
 * @throws Refused as `openFirstPassword` · `password_too_short` (how long it must be) · `code_needed` · `code_wrong`
 */
export async function chooseFirstPassword(
  db: Database,
  pack: RulePack,
  officerId: string,
  { linkId, password, code, factors }: ChosenPassword,
): Promise<{ userName: string }> {
  const actor = { officerId, accountId: null };
  const account = await db.as(actor, 'openFirstPassword', (tx) => openFirstPassword(tx, linkId));
  if (code === null && needsSecondFactor(pack, account.kind)) throw new Refused('code_needed', {});
  const minLength = leastPasswordLength(pack, code !== null);
  if (!isLongEnough(password, minLength)) throw new Refused('password_too_short', { minLength });
  const secret = factors.offered(linkId);
  const step = code === null ? null : totpStep(secret, code, db.clock.now());
  if (code !== null && step === null) throw new Refused('code_wrong', {});
  const totp = step === null ? null : { sealed: factors.seal(account.accountId, secret), step };
  const passwordHash = await hashPassword(password);
  await db.as(actor, 'chooseFirstPassword', async (tx) => {
    if (!(await firstPasswords.choose(tx, { linkId, passwordHash, totp })))
      throw new Refused('link_used', { at: tx.at });
    const subject = { kind: 'account', id: account.accountId } as const;
    const detail = { withSecondFactor: totp !== null };
    await record(tx, { event: 'account.password_chosen', subject, channel: 'mail', detail });
  });
  return { userName: account.userName };
}

/**
 * Sends a new link in place of one that has expired, to the registered mail of the custodian and nowhere else. Idempotent
 * under the old link. @throws Refused `not_found` · `link_used` · `link_dead` · `not_eligible` where the old one still works
 */
export async function renewFirstPassword(tx: Transaction, linkId: string): Promise<void> {
  const { officerId } = actorOf(tx);
  const link = await links.find(tx, linkId);
  if (!link?.accountId || link.officerId !== officerId) throw new Refused('not_found', {});
  const { accountId } = link;
  const fault = linkFault(link, tx.at);
  if (fault === null) throw new Refused('not_eligible', { because: 'link_not_expired' });
  if (fault.code !== 'link_expired') throw fault;
  if (!(await firstPasswords.isAwaited(tx, accountId, officerId)))
    throw new Refused('link_dead', { because: 'no_longer_custodian' });
  const isNew = await messages.send(tx, {
    businessKey: `account_issued:${accountId}:in_place_of:${linkId}`,
    template: 'account_issued',
    officerId,
    accountId,
  });
  // Whoever has an old link may press as often as they like: what changes nothing is no event.
  if (isNew) await record(tx, { event: 'link.renewed', subject: { kind: 'account', id: accountId }, channel: 'mail' });
}

function linkFault(link: LinkRow, at: Date): Refused | null {
  if (link.usedAt !== null) return new Refused('link_used', { at: link.usedAt });
  if (link.deadBecause !== null) return new Refused('link_dead', { because: link.deadBecause });
  if (link.officerState !== 'active') return new Refused('link_dead', { because: 'no_longer_custodian' });
  return link.expiresAt <= at ? new Refused('link_expired', { at: link.expiresAt }) : null;
}
