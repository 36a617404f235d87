import type { Client } from 'pg';
import type { HandOver } from './engineOutbox.ts';

/** The human who acts, and the account that they act through, if any. */
export interface Actor {
  officerId: string;
  accountId: string | null;
}

/** By whom a transaction is made: an officer, the engine, somebody not signed in, or an operator's command. */
export type Author = { kind: 'officer'; actor: Actor } | { kind: 'engine' | 'anonymous' | 'command' };

/** One transaction: its statements, its author, and its one time (from the injected clock, never the database's). */
export interface Transaction {
  sql: Client;
  at: Date;
  author: Author;
  /** What the engine is told once this transaction has committed. */
  handOvers: HandOver[];
  /** What was sent along: its answers are waited for at the commit, which fails where one of them has. */
  sent: Promise<unknown>[];
}

/** The officer who acts in this transaction. @throws Error where the author is not an officer: a fault in our own code. */
export function actorOf(tx: Transaction): Actor {
  if (tx.author.kind !== 'officer') throw new Error('this operation acts for an officer');
  return tx.author.actor;
}
