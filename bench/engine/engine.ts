import { join } from 'node:path';
import { startTemporal } from '../../cli/embedded/temporal.ts';
import { NICENESS } from '../../cli/engine/giveWay.ts';
import type { EmbeddedPostgres } from '../../cli/embedded/postgres.ts';
import type { Server } from '../../cli/start/server.ts';
import { startTemporalOnPostgres } from './temporalOnPostgres.ts';

export type EngineKind = 'dev' | 'postgres';
export const NAMESPACE = 'qlcb';

/** A Temporal server that a run may use, with its namespace there. */
export interface Engine extends Server {
  /** host:port of the gRPC front end. */
  readonly address: string;
}

interface EngineInput {
  folder: string;
  postgres: EmbeddedPostgres;
  superPassword: string;
  say(line: string): void;
}

/**
 * Starts the development server (one shard, one SQLite file), or the production server on the same PostgreSQL as all
 * arms.
 *
 * @throws NoTemporalError, NoGoError
 */
export async function startEngine(kind: EngineKind, input: EngineInput): Promise<Engine> {
  if (kind === 'postgres') return startTemporalOnPostgres(input);
  const { folder, say } = input;
  return startTemporal({
    dbFile: join(folder, 'temporal', 'temporal.db'),
    port: 0,
    uiPort: 0,
    namespace: NAMESPACE,
    niceness: NICENESS.engine, // as in npm start
    say,
  });
}
