import { createHash } from 'node:crypto';
import { record } from '../db/audit.ts';
import * as links from '../db/links.ts';
import * as sessions from '../db/sessions.ts';
import { actorOf, type Transaction } from '../db/transaction.ts';
import { Refused } from '../domain/errors.ts';

/** What stands in the database for a session's token. */
export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

export interface NewSession {
  token: string;
  /** The token that the browser had. */
  replaces: string | null;
  channel: 'mail' | 'web';
  /** Whether the account's second factor was proven just now. */
  withSecondFactor?: boolean;
}

/** Begins a session for the actor, and ends the one that the browser had: tokens change at every sign-in. */
export async function beginSession(
  tx: Transaction,
  { token, replaces, channel, withSecondFactor = false }: NewSession,
): Promise<void> {
  const actor = actorOf(tx);
  if (replaces !== null) await sessions.end(tx, hashOfToken(replaces), 'replaced');
  const secondFactorAt = withSecondFactor ? tx.at : null;
  await sessions.begin(tx, { tokenHash: hashOfToken(token), ...actor, secondFactorAt });
  await record(tx, {
    event: 'session.began',
    subject: { kind: 'officer', id: actor.officerId },
    channel,
    detail: { withSecondFactor },
  });
}

/** Signs the actor in by a mailed link, which is used up. @throws Refused `link_used` where it was used, or has expired, meanwhile */
export async function signInByLink(
  tx: Transaction,
  { linkId, token, replaces }: { linkId: string; token: string; replaces: string | null },
): Promise<void> {
  if (!(await links.use(tx, linkId))) throw new Refused('link_used', { at: tx.at });
  await beginSession(tx, { token, replaces, channel: 'mail' });
}

/** Ends the actor's session. Doing it twice changes nothing. */
export async function signOut(tx: Transaction, { token }: { token: string }): Promise<void> {
  const { officerId } = actorOf(tx);
  const ended = await sessions.end(tx, hashOfToken(token), 'signed_out');
  if (ended) await record(tx, { event: 'session.ended', subject: { kind: 'officer', id: officerId }, channel: 'web' });
}
