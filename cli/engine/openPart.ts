import pino, { type Logger } from 'pino';
import type { EngineConfig } from '../../config/engine.ts';
import { openDatabase, type Database } from '../../db/database.ts';
import type { HandOver } from '../../db/engineOutbox.ts';
import type { Reach } from '../../domain/crashPoint.ts';
import { systemClock } from '../clock.ts';
import { crashAt } from '../crash.ts';

const CONNECTIONS = 20;
/** No statement of ours takes a tenth of it: what does waits for a lock that somebody keeps, or for a server that is silent. */
const STATEMENT_MS = 10_000;

/** Whoever tells the engine what a part has committed. */
export interface Teller {
  /** Right after a commit: never throws and never waits; what fails is left to the sweep. */
  afterCommit(handOvers: readonly HandOver[]): void;
  /** Lets hand-overs end, then the connection to the engine. */
  close(): Promise<void>;
}

/** What the API and the worker open alike. */
export interface Part<T extends Teller> {
  db: Database;
  teller: T;
  log: Logger;
  reach: Reach | undefined;
  onFailure: (error: unknown) => void;
  /** Lets hand-overs end, then closes the connections. */
  close(): Promise<void>;
}

export interface PartConfig {
  databaseUrl: string;
  temporal: EngineConfig;
  logLevel: string;
  crashAt: string | undefined;
}

/** What a teller is made from. The database comes late, since it is opened with the teller's `afterCommit`. */
export interface TellerParts {
  config: PartConfig;
  database: () => Database;
  reach: Reach | undefined;
  onFailure: (error: unknown) => void;
}

/** Opens the database and the way to Temporal; a commit that wrote to the engine's outbox is handed over at once. */
export function openPart<T extends Teller>(
  name: 'api' | 'worker' | 'teller',
  config: PartConfig,
  tell: (parts: TellerParts) => T,
): Part<T> {
  const log = pino({ level: config.logLevel, name });
  const reach = crashAt(config.crashAt);
  const onFailure = (error: unknown) =>
    log.warn({ code: codeOf(error) }, 'the engine was not told; the sweep will tell it');
  const teller = tell({ config, database: () => db, reach, onFailure });
  const db = openDatabase({
    url: config.databaseUrl,
    clock: systemClock,
    size: CONNECTIONS,
    statementMs: STATEMENT_MS,
    name: `qlcb-${name}`,
    afterCommit: (handOvers) => teller.afterCommit(handOvers),
    reach,
  });
  const close = async () => {
    await teller.close();
    await db.close();
  };
  return { db, teller, log, reach, onFailure, close };
}

/** A code and no message: what failed may carry a statement or a name. */
function codeOf(error: unknown): string {
  const { code, name } = error as { code?: string | number; name?: string };
  return String(code ?? name ?? 'unknown');
}
