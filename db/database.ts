import pg from 'pg';
import type { Clock } from '../domain/clock.ts';
import type { Reach } from '../domain/crashPoint.ts';
import { inOneWrite } from './inOneWrite.ts';
import { sendAlong } from './rows.ts';
import type { HandOver } from './engineOutbox.ts';
import type { Actor, Author, Transaction } from './transaction.ts';

/** How long a connection that nobody uses is kept. */
const IDLE_MS = 5 * 60_000;
/** So much longer than the server itself a statement is waited for: then the server is frozen, or the line to it dead. */
const SILENCE_MS = 1_000;

/**
 * One login's pool, and the ways to begin a transaction with it. `operation` names it, for crash points and measurements.
 * `work` is done anew, in a new transaction, where the first was undone to end a deadlock: it has no effect but through `tx`.
 */
export interface Database {
  /** Acts for an officer: row-level security shows and takes what that officer may see and write. */
  as<T>(actor: Actor, operation: string, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Nobody is signed in: no rows, but the few functions that let people in. */
  asNobody<T>(operation: string, work: (tx: Transaction) => Promise<T>): Promise<T>;
  asEngine<T>(operation: string, work: (tx: Transaction) => Promise<T>): Promise<T>;
  asCommand<T>(operation: string, work: (tx: Transaction) => Promise<T>): Promise<T>;
  clock: Clock;
  pool: pg.Pool;
  close(): Promise<void>;
}

export interface DatabaseInput {
  url: string;
  clock: Clock;
  /** At most so many connections. */
  size?: number;
  /** Bounds the wait for a connection, in milliseconds, so that an outage answers and does not hang. */
  acquireMs?: number;
  /** Bounds the wait for one statement, in milliseconds: behind another's lock, or on a server that has fallen silent. */
  statementMs?: number;
  name?: string;
  /** Called after each commit that wrote to the engine's outbox; must not throw. */
  afterCommit?: (handOvers: HandOver[]) => void;
  reach?: Reach;
}

/** Opens one login's pool. Connections are made when they are needed, and kept for a while: their statements are prepared. */
export function openDatabase(input: DatabaseInput): Database {
  const pool = poolOf(input);
  const attempt = async <T>(author: Author, operation: string, work: (tx: Transaction) => Promise<T>) => {
    const handOvers: HandOver[] = [];
    const answer = await inTransaction(pool, { author, at: input.clock.now(), handOvers }, async (tx) => {
      const done = await work(tx);
      input.reach?.(`before the commit of ${operation}`);
      return done;
    });
    return { answer, handOvers };
  };
  const begin = async <T>(author: Author, operation: string, work: (tx: Transaction) => Promise<T>) => {
    const { answer, handOvers } = await againAfterDeadlock(() => attempt(author, operation, work));
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
    close: () => pool.end(),
  };
}

function poolOf({ url, name, size, acquireMs, statementMs }: DatabaseInput): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: name ?? 'qlcb',
    max: size ?? 10,
    pipeline: true,
    connectionTimeoutMillis: acquireMs ?? 5_000,
    idleTimeoutMillis: IDLE_MS,
    ...(statementMs && { statement_timeout: statementMs, query_timeout: statementMs + SILENCE_MS }),
  });
  pool.on('error', toNobody); // an idle connection that the server ended: the next transaction takes another
  pool.on('connect', (sql) => void sql.on('error', toNobody)); // one in use: its statement or its commit fails, and tells
  return pool;
}

/** How often a transaction that the database chose as a deadlock's victim is done anew. */
const DEADLOCK_RETRIES = 3;

/** Two who change people at once may lock each other's requests: the database undoes one of them, which is then done anew. */
async function againAfterDeadlock<T>(attempt: () => Promise<T>): Promise<T> {
  for (let retries = 0; ; retries++) {
    try {
      return await attempt();
    } catch (error) {
      if ((error as { code?: unknown } | null)?.code !== '40P01' || retries === DEADLOCK_RETRIES) throw error;
    }
  }
}

/** Who should hear of a broken connection hears of it otherwise; unheard, the event would end the process. */
const toNobody = () => undefined;

/** Begins, and says who acts and when. Neither is waited for. */
function sendBeginning(tx: Transaction): void {
  inOneWrite(tx.sql);
  const begun = tx.sql.query('begin');
  begun.catch(() => undefined); // heard at the commit
  tx.sent.push(begun);
  const actor = tx.author.kind === 'officer' ? tx.author.actor : null;
  void sendAlong(
    tx,
    `select set_config('qlcb.actor', :actor, true), set_config('qlcb.account', :account, true), set_config('qlcb.at', :at, true)`,
    { actor: actor?.officerId ?? '', account: actor?.accountId ?? '', at: tx.at.toISOString() },
  );
}

/** Commits what `work` did, or undoes it. A connection on which even the undoing fails is not used again. */
async function inTransaction<T>(
  pool: pg.Pool,
  begun: Omit<Transaction, 'sql' | 'sent'>,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const sql = await pool.connect();
  let usable = false;
  try {
    const done = await committed({ ...begun, sql, sent: [] }, work).catch(async (error: unknown) => {
      if (isSilence(error)) throw error; // it would not hear of the undoing, either
      await sql.query('rollback').then(
        () => (usable = !isStalePlan(error)),
        () => undefined,
      );
      throw error;
    });
    usable = true;
    return done;
  } finally {
    sql.release(!usable);
  }
}

/** Statements travel without waiting for each other's answers (`pipeline`): the beginning with the first, the commit with the last. */
async function committed<T>(tx: Transaction, work: (tx: Transaction) => Promise<T>): Promise<T> {
  sendBeginning(tx);
  const done = await work(tx).catch(async (error: unknown) => {
    throw (await firstFailure(tx.sent)) ?? error;
  });
  inOneWrite(tx.sql);
  const commit = tx.sql.query('commit');
  const failure = await firstFailure([...tx.sent, commit]);
  if (failure) throw failure;
  if ((await commit).command !== 'COMMIT')
    throw new Error('a statement had failed and was passed over: nothing was committed');
  return done;
}

/** Of several statements the error of the first that failed by itself: those behind it only say that the transaction is broken. */
async function firstFailure(sent: readonly Promise<unknown>[]): Promise<Error | undefined> {
  const errors = (await Promise.allSettled(sent)).flatMap((end) =>
    end.status === 'rejected' ? [end.reason as Error] : [],
  );
  return errors.find((error) => (error as { code?: unknown }).code !== '25P02');
}

/** The driver's words for a statement that was not answered in time. */
function isSilence(error: unknown): boolean {
  return (error as { message?: unknown } | null)?.message === 'Query read timeout';
}

/** "Cached plan must not change result type": a migration altered what a prepared statement of this connection answers. */
function isStalePlan(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === '0A000';
}
