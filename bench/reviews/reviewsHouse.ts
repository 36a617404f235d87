import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Client } from '@temporalio/client';
import pg from 'pg';
import { startPostgres } from '../../cli/embedded/postgres.ts';
import { startTemporal } from '../../cli/embedded/temporal.ts';
import { systemClock } from '../../cli/clock.ts';
import { lazyClient } from '../../cli/engine/engineClient.ts';
import { createHandOvers } from '../../cli/engine/handOver.ts';
import { TASK_QUEUE } from '../../cli/engine/taskQueue.ts';
import { readRules } from '../../cli/rules.ts';
import { gatherCrew } from '../../cli/start/crew.ts';
import { readyDatabase } from '../../cli/start/readyDatabase.ts';
import { startService } from '../../cli/start/service.ts';
import { openDatabase, type Database } from '../../db/database.ts';
import { withDatabase } from '../../db/roles.ts';
import type { Rules } from '../../domain/rules.ts';
import { NAMESPACE } from '../engine/engine.ts';
import { startMailSink } from '../house/mailSink.ts';
import { newSecrets } from '../house/secrets.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PACK = 'rule-packs/customs-2018.yaml';

/** PostgreSQL with its durability on, Temporal, a mail server that only counts, and `qlcb worker` as a process of its own. */
export interface ReviewsHouse {
  /** Of the API's login: what it commits is handed over at once. */
  api: Database;
  /** As the superuser: to make the organisation, and to move the days of a course. */
  admin: pg.Pool;
  temporal: Client;
  workerPid: number;
  rules: Rules;
  stop(): Promise<void>;
}

export async function startReviewsHouse(say: (line: string) => void): Promise<ReviewsHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'qlcb-bench-reviews-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const crew = gatherCrew(() => undefined);
  const secrets = newSecrets();
  const { superPassword } = secrets;
  const postgres = await crew.join('PostgreSQL', startPostgres({ dataDir: join(folder, 'postgres'), port: 0, superPassword }));
  const dbFile = join(folder, 'temporal', 'temporal.db');
  const engine = await crew.join('Temporal', startTemporal({ dbFile, port: 0, uiPort: 0, namespace: NAMESPACE, say }));
  const mail = await startMailSink();
  const database = await readyDatabase(postgres.adminUrl, secrets);
  const env = {
    ...process.env,
    QLCB_DATABASE_URL: database.urls.worker,
    QLCB_TEMPORAL_ADDRESS: engine.address,
    QLCB_TEMPORAL_NAMESPACE: NAMESPACE,
    QLCB_PUBLIC_URL: 'http://127.0.0.1:9',
    QLCB_LINK_KEY: secrets.linkKey,
    QLCB_SEAL_KEY: secrets.sealKey,
    QLCB_SMTP_URL: mail.url,
    QLCB_MAIL_FROM: 'QLCB <qlcb@localhost.example>',
    QLCB_RULE_PACK: PACK,
  };
  const onRestart = () => process.emit('uncaughtException', new Error('the worker fell and was started again'));
  const logFile = join(folder, 'worker.log');
  const worker = await crew.join('the worker', startService({ name: 'worker', root: ROOT, env, logFile, say, onRestart }));
  const { client, close } = lazyClient({ address: engine.address, namespace: NAMESPACE });
  const onFailure = () => undefined;
  const handOvers = createHandOvers({ client, taskQueue: TASK_QUEUE, database: () => marks, onFailure });
  const marks = openDatabase({ url: database.urls.worker, clock: systemClock, size: 2 });
  const api = openDatabase({ url: database.urls.api, clock: systemClock, afterCommit: handOvers.afterCommit });
  const admin = new pg.Pool({ connectionString: withDatabase(postgres.adminUrl, database.name), max: 2 });
  const stop = async () => {
    await handOvers.settled();
    await Promise.all([api.close(), marks.close(), admin.end(), close()]);
    await crew.dismiss();
    await mail.close();
  };
  return { api, admin, temporal: client, workerPid: worker.pid, rules: readRules(join(ROOT, PACK)), stop };
} // prettier-ignore
