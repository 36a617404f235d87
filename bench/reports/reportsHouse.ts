import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../cli/embedded/postgres.ts';
import { gatherCrew } from '../../cli/start/crew.ts';
import { startEngine, type EngineKind } from '../engine/engine.ts';
import { startMailSink, type MailSink } from '../house/mailSink.ts';
import { startProduct } from '../house/product.ts';
import { newSecrets } from '../house/secrets.ts';
import { httpClient, type HttpClient } from '../load/httpClient.ts';

/** PostgreSQL with its durability on, Temporal, a mail server that keeps count, and the product's two processes. */
export interface ReportsHouse {
  http: HttpClient;
  /** The origin that browsers name. */
  publicUrl: string;
  sink: MailSink;
  /** As the superuser: to choose names and to look at the outcome. */
  admin: pg.Pool;
  stop(): Promise<void>;
}

export async function startReportsHouse(
  { kind, officers }: { kind: EngineKind; officers: number },
  say: (line: string) => void,
): Promise<ReportsHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'qlcb-bench-reports-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const crew = gatherCrew(() => undefined);
  const secrets = newSecrets();
  const { superPassword } = secrets;
  const pgStart = startPostgres({ dataDir: join(folder, 'postgres'), port: 0, superPassword });
  const postgres = await crew.join('PostgreSQL', pgStart);
  const engine = await crew.join('Temporal', startEngine(kind, { folder, postgres, superPassword, say }));
  const sink = await startMailSink();
  const product = await startProduct({ folder, postgres, engine, smtpUrl: sink.url, secrets, crew, say, officers });
  say('API and worker run on a made-up organisation');
  const admin = new pg.Pool({ connectionString: product.adminUrl, max: 2 });
  const http = httpClient(product.port);
  const stop = async () => {
    http.close();
    await admin.end();
    await crew.dismiss();
    await sink.close();
  };
  return { http, publicUrl: product.publicUrl, sink, admin, stop };
}
