import { record } from '../db/audit.ts';
import type { Database } from '../db/database.ts';
import { tellPasswordCase } from '../db/engineOutbox.ts';
import * as firstPasswords from '../db/firstPasswords.ts';
import type { AccountOfLink } from '../db/firstPasswords.ts';
import * as links from '../db/links.ts';
import type { LinkRow } from '../db/links.ts';
import * as messages from '../db/messages.ts';
import * as cases from '../db/passwordCases.ts';
import { actorOf, type Transaction } from '../db/transaction.ts';
import { Refused } from '../domain/errors.ts';
import { isLongEnough, leastPasswordLength, needsSecondFactor } from '../domain/passwordRule.ts';
import type { RulePack } from '../domain/rulePack.ts';
import type { SecondFactors } from '../domain/secondFactors.ts';
import { totpStep } from '../domain/totp.ts';
import { hashPassword } from './passwordHash.ts';
import { wakeReviews } from './review/wakeReviews.ts';

/** What a live link opens: the account that waits for a password. */
export interface OpenedAccount extends AccountOfLink {
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
  /** In a case: whether whoever chooses is who proved the spoken code of this reissue. Without it, nobody is. */
  isProven?: (reissueId: string) => boolean;
}

/**
 * The custodian chooses the password of an account that was issued or handed over, and with a code enrols its second factor,
 * which admin accounts must have. The link is used up; the account can be signed in through from then on.
 *
 * In a case (R14) the spoken code comes first, proven by the same hand (the mailbox may be read by another), and a second factor
 * that the account has is proven or enrolled anew.
 *
 * @throws Refused as `openFirstPassword` · `spoken_code_needed` · `password_too_short` (how long it must be) · `code_needed` · `code_wrong`
 */
export async function chooseFirstPassword(
  db: Database,
  pack: RulePack,
  officerId: string,
  { linkId, password, code, factors, isProven = () => false }: ChosenPassword,
): Promise<{ userName: string }> {
  const actor = { officerId, accountId: null };
  const account = await db.as(actor, 'openFirstPassword', (tx) => openFirstPassword(tx, linkId));
  const { caseId, reissueId } = account;
  if (caseId !== null && !(account.codeProven && reissueId !== null && isProven(reissueId))) throw new Refused('spoken_code_needed', {});
  if (code === null && (account.totp !== null || needsSecondFactor(pack, account.kind))) throw new Refused('code_needed', {});
  const minLength = leastPasswordLength(pack, code !== null);
  if (!isLongEnough(password, minLength)) throw new Refused('password_too_short', { minLength });
  const totp = code === null ? null : provenFactor(account, { linkId, code, factors, at: db.clock.now() });
  const passwordHash = await hashPassword(password);
  await db
    .as(actor, 'chooseFirstPassword', async (tx) => {
      if (!(await firstPasswords.choose(tx, { linkId, passwordHash, totp }))) throw new Refused('link_used', { at: tx.at });
      await recordChoice(tx, account, { withSecondFactor: totp !== null });
    })
    .catch((error: unknown) => {
      throw isUsedStep(error) ? new Refused('code_wrong', {}) : error;
    });
  return { userName: account.userName };
} // prettier-ignore

/**
 * The second factor that a code proves: the one that the account still has, which stays, or the one that the link offers,
 * which takes its place. @throws Refused `code_wrong`
 */
function provenFactor(
  { accountId, totp }: AccountOfLink,
  { linkId, code, factors, at }: { linkId: string; code: string; factors: SecondFactors; at: Date },
): { sealed: Buffer | null; step: number } {
  const present = totp === null ? null : totpStep(factors.open(accountId, totp), code, at);
  if (present !== null) return { sealed: null, step: present };
  const secret = factors.offered(linkId);
  const step = totpStep(secret, code, at);
  if (step === null) throw new Refused('code_wrong', {});
  return { sealed: factors.seal(accountId, secret), step };
}

/** The database takes each time step once, here as at sign-in. */
const isUsedStep = (error: unknown) => (error as { constraint?: unknown } | null)?.constraint === 'totp_step_once';

async function recordChoice(tx: Transaction, { accountId, caseId }: AccountOfLink, detail: { withSecondFactor: boolean }): Promise<void> {
  await record(tx, { event: 'account.password_chosen', subject: { kind: 'account', id: accountId }, channel: 'mail', detail });
  await wakeReviews(tx, { accountId });
  if (caseId === null) return;
  await record(tx, { event: 'case.password_chosen', subject: { kind: 'password_case', id: caseId }, channel: 'mail', detail });
  await tellPasswordCase(tx, caseId);
} // prettier-ignore

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
  if (await cases.isOpenFor(tx, accountId)) throw new Refused('not_eligible', { because: 'reissue_needed' });
  if (!(await firstPasswords.isAwaited(tx, accountId, officerId)))
    throw new Refused('link_dead', { because: 'no_longer_custodian' });
  const isNew = await messages.sendOnce(tx, {
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
