import type { StartConfig } from '../../config/start.ts';
import { startPostgres, type EmbeddedPostgres } from '../embedded/postgres.ts';
import { startTemporal, type EmbeddedTemporal } from '../embedded/temporal.ts';
import { NICENESS } from '../engine/giveWay.ts';
import type { Crew } from './crew.ts';
import type { Home } from './home.ts';
import { startMailCatcher, type MailCatcher } from './mailCatcher.ts';

export const NAMESPACE = 'qlcb';

export interface Servers {
  postgres: EmbeddedPostgres;
  temporal: EmbeddedTemporal;
  mail: MailCatcher;
}

/**
 * Starts what others provide in production: database, engine and mail, side by side.
 *
 * @throws the first fault, once the other two have joined the crew or failed, too
 */
export async function startServers(
  { ports }: StartConfig,
  home: Home,
  superPassword: string,
  crew: Crew,
): Promise<Servers> {
  const postgres = { dataDir: home.postgres, port: ports.database, superPassword, logFile: home.log('postgres') };
  const temporal = {
    dbFile: home.temporalDb,
    port: ports.temporal,
    uiPort: ports.temporalUi,
    namespace: NAMESPACE,
    niceness: NICENESS.engine,
    logFile: home.log('temporal'),
  };
  const all = [
    crew.join('PostgreSQL', startPostgres(postgres)),
    crew.join('Temporal', startTemporal(temporal)),
    crew.join('the mail server', startMailCatcher(ports, home.mail, home.log('mail'))),
  ] as const;
  await Promise.allSettled(all);
  const [database, engine, mail] = await Promise.all(all);
  return { postgres: database, temporal: engine, mail };
}
