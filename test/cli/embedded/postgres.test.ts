import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres, type EmbeddedPostgres } from '../../../cli/embedded/postgres.ts';

describe('the embedded PostgreSQL', () => {
  let folder: string;
  let server: EmbeddedPostgres | undefined;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'qlcb-postgres-'));
    chmodSync(folder, 0o700);
  });
  afterEach(() => server?.stop());
  afterAll(() => rmSync(folder, { recursive: true }));
  const start = async (port = 0) => {
    server = await startPostgres({ dataDir: join(folder, 'data'), port, superPassword: 'p@ss/wörd' });
    return server;
  };
  const ask = async (url: string, sql: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  };

  test('clears away what an interrupted initdb left, the file with its password too, and nothing else', async () => {
    const draft = join(folder, `data.${randomUUID()}`);
    mkdirSync(draft);
    writeFileSync(`${draft}.password`, 'p@ss/wörd');
    writeFileSync(join(folder, 'data.of-somebody'), '');
    await start();
    expect(readdirSync(folder).sort()).toEqual(['data', 'data.of-somebody', 'postgres.log']);
  });

  test('starts in a folder that only its owner may enter, speaks UTF-8 and asks for the password', async () => {
    const { adminUrl } = await start();
    expect(await ask(adminUrl, 'show server_encoding')).toEqual([{ server_encoding: 'UTF8' }]);
    const guessed = new URL(adminUrl);
    guessed.password = 'guessed';
    await expect(ask(guessed.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });

  test('listens on the loopback address only and has no socket file', async () => {
    const { adminUrl } = await start();
    expect(await ask(adminUrl, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    expect(await ask(adminUrl, 'show unix_socket_directories')).toEqual([{ unix_socket_directories: '' }]);
  });

  test('comes up again with what was committed after a kill -9', async () => {
    const first = await start();
    await ask(first.adminUrl, 'create table kept as select 42 as answer');
    process.kill(first.pid, 'SIGKILL');
    await first.exited;
    expect(existsSync(join(folder, 'data', 'postmaster.pid'))).toBe(true);
    expect(await ask((await start()).adminUrl, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  test('takes over a lock whose number belongs to a stranger by now', async () => {
    writeFileSync(join(folder, 'data', 'postmaster.pid'), `${process.pid}\n${join(folder, 'data')}\n`);
    expect(await ask((await start()).adminUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('names a port that is in use and how to choose another one', async () => {
    const holder = createServer();
    await once(holder.listen(0, '127.0.0.1'), 'listening');
    const { port } = holder.address() as AddressInfo;
    await expect(start(port)).rejects.toThrow(`Port ${port} is in use (QLCB_DB_PORT)`);
    holder.close();
  });
});
