import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '../../config/readEnvironment.ts';

/** Where `npm start` keeps what; everything lies in one folder, `.qlcb` by default. */
export interface Home {
  folder: string;
  postgres: string;
  temporalDb: string;
  mail: string;
  secrets: string;
  run: string;
  lock: string;
  log(part: string): string;
}

export function homeAt(folder: string): Home {
  return {
    folder,
    postgres: join(folder, 'postgres'),
    temporalDb: join(folder, 'temporal', 'temporal.db'),
    mail: join(folder, 'mail'),
    secrets: join(folder, 'secrets.json'),
    run: join(folder, 'run.json'),
    lock: join(folder, 'lock'),
    log: (part) => join(folder, 'logs', `${part}.log`),
  };
}

/** Makes the folders, readable by their owner only. @throws ConfigurationError where that is not possible */
export function makeHome(home: Home): void {
  try {
    mkdirSync(home.folder, { recursive: true, mode: 0o700 });
    mkdirSync(home.mail, { recursive: true, mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ConfigurationError([`QLCB_HOME: ${home.folder} cannot be made a folder of ours (${code})`]);
  }
}

/** Forgets all data. Only what we put there is deleted: the folder may be anybody's. */
export function resetHome(home: Home): void {
  for (const name of ['postgres', 'temporal', 'mail', 'logs', 'secrets.json', 'run.json']) {
    rmSync(join(home.folder, name), { recursive: true, force: true });
  }
}
