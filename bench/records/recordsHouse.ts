import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { freePort } from '../../cli/embedded/freePort.ts';
import { startPostgres } from '../../cli/embedded/postgres.ts';
import { readRules } from '../../cli/rules.ts';
import { seed } from '../../cli/seed/seed.ts';
import { gatherCrew } from '../../cli/start/crew.ts';
import { readyDatabase } from '../../cli/start/readyDatabase.ts';
import { startService } from '../../cli/start/service.ts';
import { withDatabase } from '../../db/roles.ts';
import { newSecrets } from '../house/secrets.ts';
import { httpClient, type HttpClient } from '../load/httpClient.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PACK = 'rule-packs/customs-2018.yaml';
/** Nobody listens there: the API needs Temporal for nothing that is measured here. */
const NO_TEMPORAL = '127.0.0.1:9';

/** PostgreSQL with its durability on, seeded, and `qlcb api` as a process of its own. */
export interface RecordsHouse {
  http: HttpClient;
  /** As the superuser, who is under no row security: the bare side, and to make sessions. */
  admin: pg.Pool;
  seedSeconds: number;
  dossiers: number;
  stop(): Promise<void>;
}

export async function startRecordsHouse(officers: number, say: (line: string) => void): Promise<RecordsHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'qlcb-bench-records-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const crew = gatherCrew(() => undefined);
  const secrets = newSecrets();
  const postgres = await crew.join(
    'PostgreSQL',
    startPostgres({ dataDir: join(folder, 'postgres'), port: 0, superPassword: secrets.superPassword }),
  );
  const database = await readyDatabase(postgres.adminUrl, secrets);
  const began = performance.now();
  const { counts } = await seed(database.urls.owner, {
    officers,
    rulePack: readRules(join(ROOT, PACK)).pack,
    at: new Date(),
    sealKey: Buffer.from(secrets.sealKey, 'base64url'),
  });
  const seedSeconds = (performance.now() - began) / 1000;
  say(`${counts.dossiers} dossiers in ${counts.units} units`);
  const admin = new pg.Pool({ connectionString: withDatabase(postgres.adminUrl, database.name), max: 2 });
  await admin.query('vacuum analyze');
  const port = await freePort(0, 'QLCB_PORT');
  const env = {
    ...process.env,
    QLCB_DATABASE_URL: database.urls.api,
    QLCB_TEMPORAL_ADDRESS: NO_TEMPORAL,
    QLCB_PUBLIC_URL: `http://127.0.0.1:${port}`,
    QLCB_LINK_KEY: secrets.linkKey,
    QLCB_SEAL_KEY: secrets.sealKey,
    QLCB_PORT: String(port),
    QLCB_RULE_PACK: PACK,
  };
  const logFile = join(folder, 'api.log');
  const onRestart = () => process.emit('uncaughtException', new Error('the API fell and was started again'));
  await crew.join('the API', startService({ name: 'api', root: ROOT, env, logFile, say, onRestart }));
  const http = httpClient(port);
  const stop = async () => {
    http.close();
    await admin.end();
    await crew.dismiss();
  };
  return { http, admin, seedSeconds, dossiers: counts.dossiers, stop };
}
