import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { withDatabase } from '../../db/roles.ts';
import type { ServiceEnvironmentInput } from './serviceEnvironment.ts';
import type { Services } from './services.ts';

/** What the ports and processes became; there only while everything runs. */
export interface RunDescription {
  web: string;
  inbox: string;
  temporalUi: string;
  smtp: string;
  /** As the superuser, to look at the data; so the file is its owner's only. */
  database: string;
  /** host:port */
  temporal: string;
  pids: Record<'start' | 'postgres' | 'temporal' | 'mail' | 'api' | 'worker', number>;
}

export function describeRun(environment: ServiceEnvironmentInput, { api, worker }: Services): RunDescription {
  const { postgres, temporal, mail } = environment.servers;
  return {
    web: environment.publicUrl,
    inbox: mail.inboxUrl,
    temporalUi: temporal.uiUrl,
    smtp: mail.smtpUrl,
    database: withDatabase(postgres.adminUrl, environment.database.name),
    temporal: temporal.address,
    pids: {
      start: process.pid,
      postgres: postgres.pid,
      temporal: temporal.pid,
      mail: mail.pid,
      api: api.pid,
      worker: worker.pid,
    },
  };
}

/** Writes it whole or not at all: whoever waits for the file never reads half of it. */
export function writeRunFile(file: string, description: RunDescription): void {
  const draft = `${file}.draft`;
  writeFileSync(draft, JSON.stringify(description, null, 2), { mode: 0o600 });
  renameSync(draft, file);
}

export function removeRunFile(file: string): void {
  rmSync(file, { force: true });
}
