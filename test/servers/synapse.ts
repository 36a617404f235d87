import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../cli/embedded/freePort.ts';
import { startLeashed } from '../../cli/embedded/leashedProcess.ts';
import { until } from '../support/until.ts';

export const SERVER_NAME = 'localhost';

export interface Synapse {
  url: string;
  stop(): Promise<void>;
}

/** A real homeserver as a process on 127.0.0.1, with SQLite in a folder that goes with it. `npm run test:servers` installs it. */
export async function startSynapse(): Promise<Synapse> {
  const python = process.env.QLCB_SYNAPSE_PYTHON;
  if (!python) throw new Error('npm run test:servers sets Synapse up and runs this');
  const folder = mkdtempSync(join(tmpdir(), 'qlcb-synapse-'));
  const port = await freePort(0, 'QLCB_SYNAPSE_PORT');
  const config = join(folder, 'homeserver.yaml');
  writeFileSync(config, JSON.stringify(homeserver(folder, port))); // JSON is YAML
  writeFileSync(join(folder, 'log.yaml'), JSON.stringify(LOGGING));
  mkdirSync(join(folder, 'media'));
  const module = ['-m', 'synapse.app.homeserver', '--config-path', config];
  const keys = spawnSync(python, [...module, '--generate-keys'], { encoding: 'utf8', cwd: folder });
  if (keys.status !== 0) throw new Error(`Synapse made no keys: ${keys.stderr.slice(-1_000)}`);
  const logFile = join(folder, 'synapse.log');
  const server = await startLeashed({ name: 'synapse', command: python, args: module, cwd: folder, logFile });
  const url = `http://127.0.0.1:${port}`;
  await until('an answer of Synapse', async () => {
    if (server.hasExited()) throw new Error(`Synapse ended: ${server.recentOutput()}`);
    return (await fetch(`${url}/_matrix/client/versions`).catch(() => null))?.ok;
  });
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url, stop };
}

const LOGGING = {
  version: 1,
  handlers: { console: { class: 'logging.StreamHandler' } },
  root: { level: 'WARNING', handlers: ['console'] },
};

/** As it comes, but that anybody may register, and that its limit on messages (ten at once) gives way after a second each. */
function homeserver(folder: string, port: number): object {
  const many = { per_second: 1_000, burst_count: 1_000 };
  return {
    server_name: SERVER_NAME,
    listeners: [{ port, type: 'http', tls: false, bind_addresses: ['127.0.0.1'], resources: [{ names: ['client'], compress: false }] }],
    database: { name: 'sqlite3', args: { database: join(folder, 'homeserver.db') } },
    log_config: join(folder, 'log.yaml'),
    media_store_path: join(folder, 'media'),
    signing_key_path: join(folder, 'signing.key'),
    macaroon_secret_key: 'for a test',
    report_stats: false,
    trusted_key_servers: [],
    presence: { enabled: false },
    caches: { sync_response_cache_duration: 0 }, // or a first sync is two minutes old
    enable_registration: true,
    enable_registration_without_verification: true,
    rc_registration: many,
    rc_message: { per_second: 1, burst_count: 10 },
  };
} // prettier-ignore
