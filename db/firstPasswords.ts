import { randomUUID } from 'node:crypto';
import type { AccountKind } from '../domain/accountKind.ts';
import type { Transaction } from './transaction.ts';
import { firstRow, run, theRow } from './rows.ts';

/**
 * The link of one message, by which a custodian chooses an account's password; earlier ones of the account die. It lives as long
 * from each attempt to send its mail: a mail server that is down for days delays it and does not lose it.
 */
export async function linkOf(
  tx: Transaction,
  input: { messageId: string; officerId: string; accountId: string; expiresAt: Date },
): Promise<{ id: string }> {
  const made = () =>
    firstRow<{ id: string }>(tx, `select id from link where message_id = :messageId`, { messageId: input.messageId });
  await run(
    tx,
    `update link set expires_at = :expiresAt where message_id = :messageId and used_at is null and dead_at is null`,
    { messageId: input.messageId, expiresAt: input.expiresAt },
  );
  const found = await made();
  if (found) return found;
  await killLinks(tx, input.accountId, 'replaced');
  await run(
    tx,
    `insert into link (id, purpose, officer_id, account_id, message_id, made_at, expires_at)
     values (:id, 'first_password', :officerId, :accountId, :messageId, :at, :expiresAt) on conflict (message_id) do nothing`,
    { ...input, id: randomUUID(), at: tx.at },
  );
  return (await made())!;
}

/** Kills the links by which an account's password could be chosen. */
export async function killLinks(
  tx: Transaction,
  accountId: string,
  because: 'no_longer_custodian' | 'replaced',
): Promise<void> {
  await run(
    tx,
    `update link set dead_at = :at, dead_because = :because
      where account_id = :accountId and purpose = 'first_password' and used_at is null and dead_at is null`,
    { accountId, because, at: tx.at },
  );
}

/** The account that a live link opens. In a case: of which reissue, whether its spoken code was proven, and the second factor that is still there, sealed. */
export interface AccountOfLink {
  accountId: string;
  userName: string;
  kind: AccountKind;
  unitName: string;
  caseId: string | null;
  reissueId: string | null;
  codeProven: boolean;
  totp: Buffer | null;
}

/** What the actor's live link opens; nothing where it is used, dead or expired, or the account is kept by another. */
export async function accountOf(tx: Transaction, linkId: string): Promise<AccountOfLink | undefined> {
  return firstRow(
    tx,
    `select account_id as "accountId", user_name as "userName", kind, unit_name as "unitName", case_id as "caseId", reissue_id as "reissueId",
            code_proven as "codeProven", totp from account_of_link(:linkId)`,
    { linkId },
  );
}

/**
 * Writes the password that the actor chose by their link, which is used up, and with it the second factor (`sealed` null: the
 * one that is there was proven); the account is
 * active from then on. Answers false where the link no longer opens anything: exactly one of many callers gets true.
 */
export async function choose(
  tx: Transaction,
  chosen: { linkId: string; passwordHash: string; totp: { sealed: Buffer | null; step: number } | null },
): Promise<boolean> {
  await run(tx, `select hold_account_of_link(:linkId)`, { linkId: chosen.linkId });
  const { done } = await theRow<{ done: boolean }>(
    tx,
    `select choose_password(:linkId, :passwordHash, :sealed::bytea, :step::bigint) as done`,
    {
      linkId: chosen.linkId,
      passwordHash: chosen.passwordHash,
      sealed: chosen.totp?.sealed ?? null,
      step: chosen.totp?.step ?? null,
    },
  );
  return done;
}

/** Whether somebody keeps an account that waits for its password: only then is there a link to send. */
export async function isAwaited(tx: Transaction, accountId: string, officerId: string): Promise<boolean> {
  const found = await firstRow(
    tx,
    `select 1 from account_place_of(:accountId) where state = 'awaiting_password' and custodian_id = :officerId`,
    { accountId, officerId },
  );
  return found !== undefined;
}
