import { hash } from '@node-rs/argon2';

/** Argon2id at the strength of OWASP's password storage recommendations: 19 MiB, 2 passes. */
const ARGON = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes a password for keeping. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), ARGON);
}
