import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { getPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { startLeashed } from '../../../cli/embedded/leashedProcess.ts';

const modulePath = fileURLToPath(new URL('../../../cli/embedded/leashedProcess.ts', import.meta.url));

/** A child that holds a line to the test, so that its end can be awaited from outside; deaf to SIGTERM if told so. */
const childCode = (port: number, deaf = false) =>
  `require('node:net').connect(${port}, '127.0.0.1');${deaf ? "process.on('SIGTERM', () => {});" : ''}`;

describe('a leashed process', () => {
  let folder: string;
  let line: Server;
  let port: number;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'qlcb-leash-'));
    line = createServer();
    await once(line.listen(0, '127.0.0.1'), 'listening');
    port = (line.address() as AddressInfo).port;
  });
  afterEach(() => {
    line.close();
    rmSync(folder, { recursive: true });
  });
  const startHere = (code: string, graceMs = 5_000) =>
    startLeashed({ name: 'it', command: process.execPath, args: ['-e', code], logFile: join(folder, 'log'), graceMs });

  test('ends when its holder is killed with -9', async () => {
    const holderCode = `
      import { startLeashed } from ${JSON.stringify(pathToFileURL(modulePath).href)};
      await startLeashed({ name: 'it', command: process.execPath, args: ['-e', ${JSON.stringify(childCode(port))}],
        logFile: ${JSON.stringify(join(folder, 'log'))} });`;
    const args = ['--import', 'tsx', '--input-type=module', '-e', holderCode];
    const holder: ChildProcess = spawn(process.execPath, args, { stdio: 'inherit' });
    const [held] = (await once(line, 'connection')) as [Socket];
    held.resume();
    holder.kill('SIGKILL');
    await once(held, 'close');
  });

  test('is killed when it does not stop in its grace', async () => {
    const child = await startHere(childCode(port, true), 50);
    await once(line, 'connection');
    await child.stop();
    expect(await child.exited).toBe(128 + 9);
  });

  test('hands on its first message and its exit code', async () => {
    const child = await startHere(`process.send({ ready: true }, () => process.exit(7))`);
    expect(await child.firstMessage).toEqual({ ready: true });
    expect(await child.exited).toBe(7);
    await child.stop();
  });

  test('stands as far behind others as it was told', async () => {
    const code = 'process.send(require("node:os").getPriority())';
    const logFile = join(folder, 'log');
    const child = await startLeashed({
      name: 'it',
      command: process.execPath,
      args: ['-e', code],
      logFile,
      niceness: 7,
    });
    expect(await child.firstMessage).toBe(Math.min(getPriority() + 7, 19));
    await child.stop();
  });

  test('that cannot be started is named in the error', async () => {
    const missing = { name: 'the missing', command: join(folder, 'nothing'), args: [], logFile: join(folder, 'log') };
    await expect(startLeashed(missing)).rejects.toThrow(/the missing could not be started: .*ENOENT/);
  });
});
