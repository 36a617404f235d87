import type { Secrets } from './secrets.ts';
import { NAMESPACE, type Servers } from './servers.ts';
import type { ReadyDatabase } from './readyDatabase.ts';

const MAIL_FROM = 'Hệ thống Quản lý cán bộ tập trung <qlcb@localhost.example>';

export interface ServiceEnvironmentInput {
  servers: Servers;
  database: ReadyDatabase;
  secrets: Secrets;
  webPort: number;
  publicUrl: string;
  rulePack: string;
  logLevel: string;
}

/** The environment of `qlcb api` and of `qlcb worker`: the same variables as against servers of one's own. */
export function serviceEnvironment(part: 'api' | 'worker', input: ServiceEnvironmentInput): NodeJS.ProcessEnv {
  const { servers, database, secrets, webPort } = input;
  return {
    ...withoutOurs(process.env),
    QLCB_DATABASE_URL: database.urls[part],
    QLCB_TEMPORAL_ADDRESS: servers.temporal.address,
    QLCB_TEMPORAL_NAMESPACE: NAMESPACE,
    QLCB_PUBLIC_URL: input.publicUrl,
    QLCB_LINK_KEY: secrets.linkKey,
    QLCB_SEAL_KEY: secrets.sealKey,
    QLCB_SMTP_URL: servers.mail.smtpUrl,
    QLCB_MAIL_FROM: MAIL_FROM,
    QLCB_PORT: String(webPort),
    QLCB_RULE_PACK: input.rulePack,
    QLCB_LOG_LEVEL: input.logLevel,
  };
}

/** What the person set for `npm start` means other things to its parts. */
function withoutOurs(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('QLCB_')));
}
