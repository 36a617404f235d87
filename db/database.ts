import knexModule, { type Knex } from 'knex';
import type { Clock } from '../domain/clock.ts';
import type { Reach } from '../domain/crashPoint.ts';
import type { HandOver } from './engineOutbox.ts';
import type { Actor, Author, Transaction } from './transaction.ts';

const { knex } = knexModule;

/** One login's pool, and the ways to begin a transaction with it. `operation` names it, for crash points and measurements. */
export interface Database {
  /** Acts for an officer: row-level security shows and takes what that officer may see and write. */
  as<T>(actor: Actor, operation: string, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Nobody is signed in: no rows, but the few functions that let people in. */
  asNobody<T>(operation: string, work: (tx: Transaction) => Promise<T>): Promise<T>;
  asEngine<T>(operation: string, work: (tx: Transaction) => Promise<T>): Promise<T>;
  asCommand<T>(operation: string, work: (tx: Transaction) => Promise<T>): Promise<T>;
  clock: Clock;
  pool: Knex;
  close(): Promise<void>;
}

export interface DatabaseInput {
  url: string;
  clock: Clock;
  /** At most so many connections. */
  size?: number;
  /** Bounds the wait for a connection, in milliseconds, so that an outage answers and does not hang. */
  acquireMs?: number;
  name?: string;
  /** Called after each commit that wrote to the engine's outbox; must not throw. */
  afterCommit?: (handOvers: HandOver[]) => void;
  reach?: Reach;
}

/** Opens one login's pool. Connections are made when they are needed. */
export function openDatabase(input: DatabaseInput): Database {
  const pool = knex({
    client: 'pg',
    connection: { connectionString: input.url, application_name: input.name ?? 'qlcb', connectionTimeoutMillis: 5_000 },
    pool: { min: 0, max: input.size ?? 10 },
    acquireConnectionTimeout: input.acquireMs ?? 5_000,
    log: silent,
  });
  const begin = async <T>(author: Author, operation: string, work: (tx: Transaction) => Promise<T>) => {
    const handOvers: HandOver[] = [];
    const answer = await pool.transaction(async (sql) => {
      const at = input.clock.now();
      const actor = author.kind === 'officer' ? author.actor : null;
      await sql.raw(
        `select set_config('qlcb.actor', ?, true), set_config('qlcb.account', ?, true), set_config('qlcb.at', ?, true)`,
        [actor?.officerId ?? '', actor?.accountId ?? '', at.toISOString()],
      );
      const done = await work({ sql, at, author, handOvers });
      input.reach?.(`before the commit of ${operation}`);
      return done;
    });
    input.reach?.(`after the commit of ${operation}`);
    if (handOvers.length > 0) input.afterCommit?.(handOvers);
    return answer;
  };
  return {
    as: (actor, operation, work) => begin({ kind: 'officer', actor }, operation, work),
    asNobody: (operation, work) => begin({ kind: 'anonymous' }, operation, work),
    asEngine: (operation, work) => begin({ kind: 'engine' }, operation, work),
    asCommand: (operation, work) => begin({ kind: 'command' }, operation, work),
    clock: input.clock,
    pool,
    close: () => pool.destroy(),
  };
}

/** Knex would print where the database is past our log; callers get the error itself. */
const silent = { warn: () => {}, error: () => {}, deprecate: () => {}, debug: () => {} };
