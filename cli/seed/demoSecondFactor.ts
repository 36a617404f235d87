import { createHash } from 'node:crypto';
import { totpSecretFrom } from '../../domain/totp.ts';

/** The TOTP secret of a demonstration's account: always the same, so that it can be told. It guards nothing but made-up people. */
export function demoTotpSecret(userName: string): string {
  return totpSecretFrom(createHash('sha256').update(`qlcb demonstration ${userName}`).digest().subarray(0, 20));
}
