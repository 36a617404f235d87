import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import knexModule from 'knex';
import nodemailer from 'nodemailer';
import type { RunDescription } from '../../../cli/start/runFile.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const FREE_PORTS = {
  QLCB_PORT: '0',
  QLCB_MAIL_PORT: '0',
  QLCB_INBOX_PORT: '0',
  QLCB_DB_PORT: '0',
  QLCB_TEMPORAL_PORT: '0',
  QLCB_TEMPORAL_UI_PORT: '0',
};

/** The first start may have to build the web app. */
const PATIENCE_MS = 180_000;

describe('npm start', () => {
  let home: string;
  const started: ChildProcess[] = [];
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'qlcb-start-'));
  });
  afterAll(async () => {
    for (const child of started) {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
    }
    rmSync(home, { recursive: true, force: true });
  });

  const launch = (env: Record<string, string> = {}, args: string[] = []) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'cli/main.ts', 'start', ...args], {
      cwd: root,
      env: { ...process.env, ...FREE_PORTS, QLCB_HOME: home, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    started.push(child);
    return child;
  };
  const run = async (args: string[] = []) => {
    const child = launch({}, args);
    await said(child, 'QLCB runs');
    return { child, description: JSON.parse(readFileSync(join(home, 'run.json'), 'utf8')) as RunDescription };
  };
  const stop = async (child: ChildProcess) => {
    child.kill('SIGINT');
    return (await once(child, 'exit'))[0] as number;
  };

  test(
    'runs everything, survives a kill -9 of the parent, and keeps the data until --reset',
    async () => {
      const first = await run();
      expect((await fetch(`${first.description.web}/healthz`)).status).toBe(200);
      expect((await fetch(first.description.temporalUi)).status).toBe(200);
      expect(statSync(join(home, 'secrets.json')).mode & 0o077).toBe(0);
      expect(statSync(join(home, 'run.json')).mode & 0o077).toBe(0);
      await query(first.description.database, 'create table kept_over_starts (id int)');
      await send(first.description.smtp);
      first.child.kill('SIGKILL');
      await once(first.child, 'exit');

      const second = await run();
      await query(second.description.database, 'select * from kept_over_starts');
      expect(await subjects(second.description.inbox)).toEqual(['Thử']);
      const again = launch();
      expect(await output(again)).toContain('QLCB already runs here');
      expect(await stop(second.child)).toBe(0);
      expect(existsSync(join(home, 'run.json'))).toBe(false);
      await expect(fetch(second.description.web)).rejects.toThrow();

      const third = await run(['--reset']);
      await expect(query(third.description.database, 'select * from kept_over_starts')).rejects.toThrow(
        'does not exist',
      );
      expect(await stop(third.child)).toBe(0);
    },
    PATIENCE_MS,
  );

  test(
    'names a port that is in use, and leaves nothing running',
    async () => {
      const holder = createServer();
      await once(holder.listen(0, '127.0.0.1'), 'listening');
      const port = String((holder.address() as AddressInfo).port);
      const refused = launch({ QLCB_INBOX_PORT: port });
      expect(await output(refused)).toContain(`Port ${port} is in use (QLCB_INBOX_PORT)`);
      expect(existsSync(join(home, 'postgres', 'postmaster.pid'))).toBe(false);
      holder.close();
    },
    PATIENCE_MS,
  );

  test('refuses a bad setting before it starts anything', async () => {
    expect(await output(launch({ QLCB_PORT: 'web', QLCB_DB_PORT: '99999' }))).toMatch(/QLCB_PORT[^]*QLCB_DB_PORT/);
  });
});

async function said(child: ChildProcess, words: string): Promise<void> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout! })) {
    lines.push(line);
    if (line.includes(words)) return;
  }
  throw new Error(`It ended before it said "${words}":\n${lines.join('\n')}\n${child.stderr?.read() as string}`);
}

async function output(child: ChildProcess): Promise<string> {
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
  const [code] = (await once(child, 'close')) as [number];
  expect(code).not.toBe(0);
  return Buffer.concat(chunks).toString('utf8');
}

async function query(connection: string, sql: string): Promise<void> {
  const db = knexModule.knex({ client: 'pg', connection });
  try {
    await db.raw(sql);
  } finally {
    await db.destroy();
  }
}

async function send(smtp: string): Promise<void> {
  const transport = nodemailer.createTransport(smtp);
  await transport.sendMail({ from: 'a@example.vn', to: 'b@example.vn', subject: 'Thử', text: 'Thử' });
  transport.close();
}

async function subjects(inbox: string): Promise<string[]> {
  const mails = (await (await fetch(`${inbox}/email`)).json()) as { subject: string }[];
  return mails.map(({ subject }) => subject);
}
