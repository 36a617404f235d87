import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../cli/embedded/postgres.ts';
import { startTemporal } from '../../cli/embedded/temporal.ts';
import { migrate } from '../../db/migrate.ts';
import { ensureRoles, loginUrl, type RolePasswords } from '../../db/roles.ts';
import type { ServerDescriptions } from './servers.ts';

const TEMPLATE = 'qlcb_template';

export interface ServerDesk {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Lives in jest's own process and starts each server once a run, when the first test asks for it: a run of pure
 * domain tests starts none. Test files ask over HTTP, because they run in other processes.
 */
export async function openServerDesk(): Promise<ServerDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'qlcb-test-'));
  const running = new Map<string, Promise<Started>>();
  const server = createServer((request, response) => {
    response.shouldKeepAlive = false; // a socket that idled out between two test files would fail the second
    const name = (request.url ?? '').slice(1) as keyof typeof STARTERS;
    if (!running.has(name)) running.set(name, STARTERS[name](folder));
    void running.get(name)?.then(
      ({ description }) => response.end(JSON.stringify(description)),
      (error: Error) => response.writeHead(500).end(error.stack),
    );
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const close = async () => {
    server.closeAllConnections();
    server.close();
    for (const started of await Promise.allSettled(running.values())) {
      if (started.status === 'fulfilled') await started.value.stop();
    }
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

interface Started {
  description: ServerDescriptions[keyof ServerDescriptions];
  stop(): Promise<void>;
}

const STARTERS = { postgres: postgresWithTemplate, temporal } satisfies Record<
  keyof ServerDescriptions,
  (folder: string) => Promise<Started>
>;

async function postgresWithTemplate(folder: string): Promise<Started> {
  const superPassword = secret();
  const server = await startPostgres({ dataDir: join(folder, 'postgres'), port: 0, superPassword, fast: true });
  const passwords: RolePasswords = { owner: secret(), api: secret(), worker: secret() };
  await ensureRoles(server.adminUrl, TEMPLATE, passwords);
  await migrate(loginUrl(server.adminUrl, TEMPLATE, 'owner', passwords));
  return { description: { adminUrl: server.adminUrl, template: TEMPLATE, passwords }, stop: () => server.stop() };
}

async function temporal(folder: string): Promise<Started> {
  const namespace = 'qlcb-test';
  const server = await startTemporal({
    dbFile: join(folder, 'temporal', 'temporal.db'),
    port: 0,
    uiPort: 0,
    namespace,
  });
  return { description: { address: server.address, namespace }, stop: () => server.stop() };
}

function secret(): string {
  return randomBytes(18).toString('base64url');
}
