// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- pure computations but for the random IV
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { totpSecretFrom } from './totp.ts';

/** Keeps TOTP secrets closed in the database, under a key outside of it. */
export interface SecondFactors {
  /** The secret that a first-password link offers: the same at every look, so that looking writes nothing. */
  offered(linkId: string): string;
  seal(accountId: string, secret: string): Buffer;
  /** @throws Error where it was sealed for another account, under another key, or changed */
  open(accountId: string, sealed: Uint8Array): string;
}

/** First byte of what is sealed, so that the way of sealing can change. */
const VERSION = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const SECRET_BYTES = 20;

/** AES-256-GCM with the account as associated data: a row that is moved to another account opens nothing. */
export function secondFactors(key: Uint8Array): SecondFactors {
  const derived = (purpose: string) => Buffer.from(hkdfSync('sha256', key, '', `qlcb ${purpose}`, 32));
  const sealing = derived('totp seal');
  const offering = derived('totp offer');
  return {
    offered: (linkId) =>
      totpSecretFrom(createHmac('sha256', offering).update(linkId).digest().subarray(0, SECRET_BYTES)),
    seal: (accountId, secret) => {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', sealing, iv).setAAD(Buffer.from(accountId));
      const closed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.of(VERSION), iv, cipher.getAuthTag(), closed]);
    },
    open: (accountId, sealed) => {
      if (sealed[0] !== VERSION) throw new Error('a TOTP secret is sealed in an unknown way');
      const [iv, tag] = [sealed.subarray(1, 1 + IV_BYTES), sealed.subarray(1 + IV_BYTES, 1 + IV_BYTES + TAG_BYTES)];
      const decipher = createDecipheriv('aes-256-gcm', sealing, iv, { authTagLength: TAG_BYTES });
      decipher.setAAD(Buffer.from(accountId)).setAuthTag(tag);
      const closed = sealed.subarray(1 + IV_BYTES + TAG_BYTES);
      return Buffer.concat([decipher.update(closed), decipher.final()]).toString('utf8');
    },
  };
}
