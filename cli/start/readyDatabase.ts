import { migrate } from '../../db/migrate.ts';
import { ensureRoles, loginUrl } from '../../db/roles.ts';
import type { Secrets } from './secrets.ts';

const DATABASE = 'qlcb';

export interface ReadyDatabase {
  /** As the login of each part. */
  urls: Record<'owner' | 'api' | 'worker', string>;
  name: string;
}

/** Brings the embedded server's database to the newest schema. */
export async function readyDatabase(adminUrl: string, { passwords }: Secrets): Promise<ReadyDatabase> {
  await ensureRoles(adminUrl, DATABASE, passwords);
  const urlOf = (part: keyof ReadyDatabase['urls']) => loginUrl(adminUrl, DATABASE, part, passwords);
  await migrate(urlOf('owner'));
  return { urls: { owner: urlOf('owner'), api: urlOf('api'), worker: urlOf('worker') }, name: DATABASE };
}
