import { secondFactors } from '../../domain/secondFactors.ts';
import { totpCode, totpSecretFrom } from '../../domain/totp.ts';
import { hashPassword } from '../../operations/passwordHash.ts';
import type { House } from './house.ts';

export const TOTP_SECRET = totpSecretFrom(Buffer.from('12345678901234567890'));

/** Gives an account a password and a second factor, as if its custodian had chosen them. */
export async function giveSecrets(
  house: House,
  { accountId, password, key }: { accountId: string; password: string; key: Uint8Array },
): Promise<void> {
  const { owner } = house.database;
  const password_hash = await hashPassword(password);
  await owner('account_secret').insert({ account_id: accountId, password_hash, set_at: house.clock.at });
  const sealed = secondFactors(key).seal(accountId, TOTP_SECRET);
  await owner('account_totp').insert({ account_id: accountId, sealed, enrolled_at: house.clock.at });
}

/** The code that the app shows now, or so many seconds away. */
export const codeNow = (house: House, seconds = 0): string =>
  totpCode(TOTP_SECRET, new Date(house.clock.at.getTime() + seconds * 1000));
