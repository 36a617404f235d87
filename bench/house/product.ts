import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../cli/embedded/freePort.ts';
import type { EmbeddedPostgres } from '../../cli/embedded/postgres.ts';
import { seed } from '../../cli/seed/seed.ts';
import type { Crew } from '../../cli/start/crew.ts';
import { readyDatabase } from '../../cli/start/readyDatabase.ts';
import type { Secrets } from '../../cli/start/secrets.ts';
import { startService } from '../../cli/start/service.ts';
import { withDatabase } from '../../db/roles.ts';
import { NAMESPACE, type Engine } from '../engine/engine.ts';
import { writeOneStagePack } from './oneStagePack.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PACK = 'rule-packs/customs-2018.yaml';
const OFFICERS = 1_500;
const MAIL_FROM = 'QLCB <qlcb@localhost.example>';

/** This product as it runs in production, but for TLS: `qlcb api` and `qlcb worker`, each a process of its own. */
export interface Product {
  port: number;
  /** The origin that browsers name. */
  publicUrl: string;
  /** Of its database, as the superuser: to make sessions and to watch, never to act. */
  adminUrl: string;
  sealKey: Buffer;
}

interface ProductInput {
  folder: string;
  postgres: EmbeddedPostgres;
  engine: Engine;
  smtpUrl: string;
  secrets: Secrets;
  crew: Crew;
  say(line: string): void;
  /** Default: enough askers and heads that rows contend as in life, and soon seeded. */
  officers?: number;
}

/** Seeds a made-up organisation and starts API and worker on it. One that falls ends the run: see the crew. */
export async function startProduct(input: ProductInput): Promise<Product> {
  const { folder, postgres, secrets } = input;
  const rulePack = join(folder, 'one-stage.yaml');
  const pack = writeOneStagePack(join(ROOT, PACK), rulePack);
  const database = await readyDatabase(postgres.adminUrl, secrets);
  await seed(database.urls.owner, { officers: input.officers ?? OFFICERS, rulePack: pack, at: new Date() });
  const port = await freePort(0, 'QLCB_PORT');
  const publicUrl = `http://127.0.0.1:${port}`;
  const env = { ...withoutOurs(process.env), ...environment(input, { rulePack, port, publicUrl }) };
  const start = (name: 'api' | 'worker') => {
    const options = {
      name,
      root: ROOT,
      env: { ...env, QLCB_DATABASE_URL: database.urls[name] },
      logFile: join(folder, `${name}.log`),
      say: input.say,
      onRestart: () => process.emit('uncaughtException', new Error(`the ${name} fell and was started again`)),
    };
    return input.crew.join(`the ${name}`, startService(options));
  };
  await Promise.all([start('worker'), start('api')]);
  const adminUrl = withDatabase(postgres.adminUrl, database.name);
  return { port, publicUrl, adminUrl, sealKey: Buffer.from(secrets.sealKey, 'base64url') };
}

function environment(
  { engine, smtpUrl, secrets }: ProductInput,
  { rulePack, port, publicUrl }: { rulePack: string; port: number; publicUrl: string },
): NodeJS.ProcessEnv {
  return {
    QLCB_TEMPORAL_ADDRESS: engine.address,
    QLCB_TEMPORAL_NAMESPACE: NAMESPACE,
    QLCB_PUBLIC_URL: publicUrl,
    QLCB_LINK_KEY: secrets.linkKey,
    QLCB_SEAL_KEY: secrets.sealKey,
    QLCB_SMTP_URL: smtpUrl,
    QLCB_MAIL_FROM: MAIL_FROM,
    QLCB_PORT: String(port),
    QLCB_PROXIES: '1', // callers come from many addresses, as behind a reverse proxy
    QLCB_RULE_PACK: rulePack,
  };
}

const withoutOurs = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('QLCB_')));
