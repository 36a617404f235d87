import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { ConfigurationError } from '../../config/readEnvironment.ts';
import type { RolePasswords } from '../../db/roles.ts';

/** What only this installation knows. Losing it closes the database and voids the links that are out. */
export interface Secrets {
  superPassword: string;
  passwords: RolePasswords;
  /** 32 bytes in base64url, as `QLCB_LINK_KEY` takes them. */
  linkKey: string;
  /** 32 bytes in base64url, as `QLCB_SEAL_KEY` takes them. */
  sealKey: string;
}

/** Reads the secrets of an installation; makes them the first time, for its owner's eyes only. @throws ConfigurationError where they are damaged */
export function loadSecrets(file: string): Secrets {
  if (existsSync(file)) return readSecrets(file);
  const secrets: Secrets = {
    superPassword: secret(),
    passwords: { owner: secret(), api: secret(), worker: secret() },
    linkKey: secret(),
    sealKey: secret(),
  };
  // Whole or not at all: half of them would close the database for good.
  writeFileSync(`${file}.draft`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  renameSync(`${file}.draft`, file);
  return secrets;
}

function readSecrets(file: string): Secrets {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  } catch {
    throw new ConfigurationError([
      `${file} is damaged: bring it back from a copy, or begin anew with npm start -- --reset`,
    ]);
  }
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}
