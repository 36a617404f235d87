import { randomBytes } from 'node:crypto';
import type { Secrets } from '../../cli/start/secrets.ts';

/** Passwords and keys of servers that live for one run. */
export function newSecrets(): Secrets {
  const secret = () => randomBytes(32).toString('base64url');
  return {
    superPassword: secret(),
    passwords: { owner: secret(), api: secret(), worker: secret() },
    linkKey: secret(),
    sealKey: secret(),
  };
}
