import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../cli/embedded/postgres.ts';
import { gatherCrew, type Crew } from '../../cli/start/crew.ts';
import type { Arm } from '../arms/arm.ts';
import { startBare, type Bare } from '../arms/bare.ts';
import { bareExpress } from '../arms/bareExpress.ts';
import { bareTemporal } from '../arms/bareTemporal.ts';
import { openDesk } from '../arms/desk.ts';
import { engineFloor } from '../arms/engineFloor.ts';
import { product, productBurst } from '../arms/product.ts';
import { startEngine, type EngineKind } from '../engine/engine.ts';
import { httpClient } from '../load/httpClient.ts';
import { makeBareTables } from '../house/bareTables.ts';
import { startBenchProcess } from '../house/benchProcess.ts';
import { startMailSink } from '../house/mailSink.ts';
import { signInPeople } from '../house/people.ts';
import { startProduct } from '../house/product.ts';
import { watchRequests } from '../house/requestWatch.ts';
import { newSecrets } from '../house/secrets.ts';

/** All that the requests need, running; everything on 127.0.0.1 and in one temporary folder. */
export interface RequestsHouse {
  arms: readonly Arm[];
  versions: { postgres: string; temporal: string };
  /** Settles with the name of a part that ended by itself. */
  fallen: Promise<string>;
  stop(): Promise<void>;
}

/** @throws whatever kept a part from starting; all others have been stopped then */
export async function startRequestsHouse(engine: EngineKind, say: (line: string) => void): Promise<RequestsHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'qlcb-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const crew = gatherCrew(() => undefined);
  const closes: (() => unknown)[] = [];
  const stop = async () => {
    for (const close of closes.reverse()) await close();
    await crew.dismiss();
  };
  try {
    const furnished = await furnish({ folder, crew, engine, say, closes });
    return { ...furnished, fallen: crew.fallen, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Furnishing {
  folder: string;
  crew: Crew;
  engine: EngineKind;
  say(line: string): void;
  closes: (() => unknown)[];
}

async function furnish(input: Furnishing): Promise<Pick<RequestsHouse, 'arms' | 'versions'>> {
  const { folder, crew, say, closes } = input;
  const secrets = newSecrets();
  const { superPassword } = secrets;
  const pgStart = startPostgres({ dataDir: join(folder, 'postgres'), port: 0, superPassword });
  const postgres = await crew.join('PostgreSQL', pgStart);
  say('PostgreSQL runs');
  const engine = await crew.join('Temporal', startEngine(input.engine, { folder, postgres, superPassword, say }));
  say('Temporal runs');
  const sink = await startMailSink();
  closes.push(sink.close);
  const house = await startProduct({ folder, postgres, engine, smtpUrl: sink.url, secrets, crew, say });
  say('API and worker run on a made-up organisation');
  const databaseUrl = await makeBareTables(postgres.adminUrl);
  const bare = await startBare({ folder, engine, databaseUrl, crew });
  const express = startBenchProcess<{ port: number }>(
    'bareExpress.ts',
    { BENCH_DATABASE_URL: databaseUrl },
    join(folder, 'bareExpress.log'),
  );
  const { ready } = await crew.join('bare Express', express);
  say('the bare parts run');

  const [admin, bench] = [house.adminUrl, databaseUrl].map((url) => new pg.Pool({ connectionString: url, max: 4 })) as [
    pg.Pool,
    pg.Pool,
  ];
  const [toProduct, toExpress] = [httpClient(house.port), httpClient(ready.port)] as const;
  closes.push(() => Promise.all([admin.end(), bench.end()]), toProduct.close, toExpress.close);
  const people = await signInPeople(admin, house);
  const watch = await watchRequests(house.adminUrl);
  closes.push(watch.close);
  const desk = openDesk({ http: toProduct, people, sink, admin, watch });
  const arms = [
    bareTemporal(bare),
    product(desk),
    engineFloor(bare),
    bareExpress({ http: toExpress, bench, people }),
    productBurst(desk),
  ];
  return { arms, versions: await versionsOf(admin, bare, input.engine) };
}

const KEPT_IN: Record<EngineKind, string> = { dev: 'development server on SQLite', postgres: 'on the same PostgreSQL' };

async function versionsOf(admin: pg.Pool, { client }: Bare, kind: EngineKind): Promise<RequestsHouse['versions']> {
  const { rows } = await admin.query<{ version: string }>(`select current_setting('server_version') as version`);
  const { serverVersion } = await client.connection.workflowService.getSystemInfo({});
  return { postgres: rows[0]!.version, temporal: `${serverVersion ?? 'unknown'}, ${KEPT_IN[kind]}` };
}
