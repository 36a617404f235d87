import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startLeashed, type LeashedProcess } from '../../cli/embedded/leashedProcess.ts';
import { buildServer } from '../../cli/start/serverBuild.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const READY_TIMEOUT_MS = 90_000;
export const MAIL_DOMAIN = 'qlcb.example';

/** What the parts of one house are given. */
export interface PartSurroundings {
  urls: { api: string; worker: string };
  temporal: { address: string; namespace: string };
  smtpUrl: string;
  /** Where the API listens, and the origin that it wants to be called by. */
  port: number;
  /** More of the environment, such as chats. */
  more?: NodeJS.ProcessEnv;
}

export interface RunningPart extends LeashedProcess {
  /** All that it has written. */
  output(): string;
}

export interface Parts {
  /**
   * Starts `qlcb api` or `qlcb worker` as operators do and waits until it does its work. Another port is for an API that
   * stands behind something which listens on the house's own.
   */
  start(name: 'api' | 'worker', crashAt?: string, port?: number): Promise<RunningPart>;
  publicUrl: string;
  /** Of the API: tokens of forms and sessions derive from it. */
  secretKey: Buffer;
  /** Ends whatever still runs. */
  close(): Promise<void>;
}

/** The real processes of the product, each a child on a leash: none outlives the test. */
export function createParts({ urls, temporal, smtpUrl, port, more }: PartSurroundings): Parts {
  const folder = mkdtempSync(join(tmpdir(), 'qlcb-parts-'));
  const secretKey = randomBytes(32);
  const publicUrl = `http://127.0.0.1:${port}`;
  const started: LeashedProcess[] = [];
  let count = 0;
  const common = {
    QLCB_TEMPORAL_ADDRESS: temporal.address,
    QLCB_TEMPORAL_NAMESPACE: temporal.namespace,
    QLCB_PUBLIC_URL: publicUrl,
    QLCB_LINK_KEY: randomBytes(32).toString('base64url'),
    QLCB_SEAL_KEY: secretKey.toString('base64url'),
    QLCB_SMTP_URL: smtpUrl,
    QLCB_MAIL_FROM: `QLCB <qlcb@${MAIL_DOMAIN}>`,
    QLCB_LOG_LEVEL: 'warn',
    ...more,
  };
  const start = async (name: 'api' | 'worker', crashAt = '', ownPort = port) => {
    const logFile = join(folder, `${++count}-${name}.log`);
    const own = { QLCB_DATABASE_URL: urls[name], QLCB_PORT: String(ownPort), QLCB_CRASH_AT: crashAt };
    const env = { ...process.env, ...common, ...own };
    const args = ['--enable-source-maps', await buildServer(ROOT), name];
    const part = await startLeashed({ name, command: process.execPath, args, cwd: ROOT, env, logFile, graceMs: 5_000 });
    started.push(part);
    await ready(part);
    return { ...part, output: () => readFileSync(logFile, 'utf8') };
  };
  const close = async () => {
    await Promise.all(started.map((part) => part.stop()));
    rmSync(folder, { recursive: true, force: true });
  };
  return { start, publicUrl, secretKey, close };
}

/** @throws Error with what it wrote, where it ends or says nothing */
async function ready(part: LeashedProcess): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const failed = new Promise<never>((_, reject) => {
    const fail = (why: string) => reject(new Error(`the ${part.name} ${why}:\n${part.recentOutput()}`));
    timer = setTimeout(() => fail('is not ready in time'), READY_TIMEOUT_MS);
    void part.exited.then((code) => fail(`ended with ${code}`));
  });
  try {
    await Promise.race([part.firstMessage, failed]);
  } finally {
    clearTimeout(timer);
    failed.catch(() => undefined);
  }
}
