import pino, { type Logger } from 'pino';
import type { EngineConfig } from '../../config/engine.ts';
import { openDatabase, type Database } from '../../db/database.ts';
import type { HandOver } from '../../db/engineOutbox.ts';
import type { Reach } from '../../domain/crashPoint.ts';
import { systemClock } from '../clock.ts';
import { crashAt } from '../crash.ts';
import { lazyClient } from './engineClient.ts';
import { createHandOvers, type HandOvers } from './handOver.ts';
import { TASK_QUEUE } from './taskQueue.ts';

const CONNECTIONS = 20;
/** No statement of ours takes a tenth of it: what does waits for a lock that somebody keeps, or for a server that is silent. */
const STATEMENT_MS = 10_000;

/** What the API and the worker open alike. */
export interface Part {
  db: Database;
  handOvers: HandOvers;
  log: Logger;
  reach: Reach | undefined;
  onFailure: (error: unknown) => void;
  /** Lets hand-overs end, then closes the connections. */
  close(): Promise<void>;
}

interface PartConfig {
  databaseUrl: string;
  temporal: EngineConfig;
  logLevel: string;
  crashAt: string | undefined;
}

/**
 * Opens the database and the way to Temporal; a commit that wrote to the engine's outbox is handed over at once. `heardHere`:
 * see `createHandOvers`.
 */
export function openPart(
  name: 'api' | 'worker',
  config: PartConfig,
  heardHere?: (handOver: HandOver) => boolean,
): Part {
  const log = pino({ level: config.logLevel, name });
  const reach = crashAt(config.crashAt);
  const engine = lazyClient(config.temporal);
  const onFailure = (error: unknown) =>
    log.warn({ code: codeOf(error) }, 'the engine was not told; the sweep will tell it');
  const handOvers = createHandOvers({
    client: engine.client,
    taskQueue: TASK_QUEUE,
    database: () => db,
    onFailure,
    reach,
    heardHere,
  });
  const db = openDatabase({
    url: config.databaseUrl,
    clock: systemClock,
    size: CONNECTIONS,
    statementMs: STATEMENT_MS,
    name: `qlcb-${name}`,
    afterCommit: handOvers.afterCommit,
    reach,
  });
  const close = async () => {
    await handOvers.settled();
    await Promise.all([db.close(), engine.close()]);
  };
  return { db, handOvers, log, reach, onFailure, close };
}

/** A code and no message: what failed may carry a statement or a name. */
function codeOf(error: unknown): string {
  const { code, name } = error as { code?: string | number; name?: string };
  return String(code ?? name ?? 'unknown');
}
