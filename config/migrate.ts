import { z } from 'zod';
import { readEnvironment } from './readEnvironment.ts';
import { url } from './variables.ts';

/** Everything that `qlcb migrate` reads from the environment. */
export const migrateVariables = z.object({
  /** A superuser's connection, which makes the logins, the database and its extensions. */
  QLCB_ADMIN_DATABASE_URL: url('postgres', 'postgresql'),
  /** Name of the database to make ready. */
  QLCB_DATABASE: z.string().default('qlcb'),
  /** Passwords that the three logins get. */
  QLCB_OWNER_PASSWORD: z.string(),
  QLCB_API_PASSWORD: z.string(),
  QLCB_WORKER_PASSWORD: z.string(),
});

export interface MigrateConfig {
  adminUrl: string;
  database: string;
  passwords: { owner: string; api: string; worker: string };
}

/** @throws ConfigurationError listing every fault */
export function readMigrateConfig(env: NodeJS.ProcessEnv): MigrateConfig {
  const read = readEnvironment(migrateVariables, env);
  return {
    adminUrl: read.QLCB_ADMIN_DATABASE_URL,
    database: read.QLCB_DATABASE,
    passwords: {
      owner: read.QLCB_OWNER_PASSWORD,
      api: read.QLCB_API_PASSWORD,
      worker: read.QLCB_WORKER_PASSWORD,
    },
  };
}
