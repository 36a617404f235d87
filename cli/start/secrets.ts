import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
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

/** Reads the secrets of an installation; makes them the first time, for its owner's eyes only. */
export function loadSecrets(file: string): Secrets {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  const secrets: Secrets = {
    superPassword: secret(),
    passwords: { owner: secret(), api: secret(), worker: secret() },
    linkKey: secret(),
    sealKey: secret(),
  };
  writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600, flag: 'wx' });
  return secrets;
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}
