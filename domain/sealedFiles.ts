// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- pure computations but for the random IV
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Keeps uploaded files closed in the database, under a key outside of it (R13). */
export interface SealedFiles {
  seal(caseId: string, bytes: Uint8Array): Buffer;
  /** @throws Error where it was sealed for another case, under another key, or changed */
  open(caseId: string, sealed: Uint8Array): Buffer;
}

/** First byte of what is sealed, so that the way of sealing can change. */
const VERSION = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + IV_BYTES + TAG_BYTES;

/** AES-256-GCM with the case as associated data: a row that is moved to another case opens nothing. */
export function sealedFiles(key: Uint8Array): SealedFiles {
  const sealing = Buffer.from(hkdfSync('sha256', key, '', 'qlcb case files', 32));
  return {
    seal: (caseId, bytes) => {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', sealing, iv).setAAD(Buffer.from(caseId));
      const closed = Buffer.concat([cipher.update(bytes), cipher.final()]);
      return Buffer.concat([Buffer.of(VERSION), iv, cipher.getAuthTag(), closed]);
    },
    open: (caseId, sealed) => {
      if (sealed[0] !== VERSION) throw new Error('a file is sealed in an unknown way');
      const iv = sealed.subarray(1, 1 + IV_BYTES);
      const decipher = createDecipheriv('aes-256-gcm', sealing, iv, { authTagLength: TAG_BYTES });
      decipher.setAAD(Buffer.from(caseId)).setAuthTag(sealed.subarray(1 + IV_BYTES, HEAD_BYTES));
      return Buffer.concat([decipher.update(sealed.subarray(HEAD_BYTES)), decipher.final()]);
    },
  };
}
