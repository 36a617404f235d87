// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- pure computations but for random keys and IVs
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { SectionContent } from './section/field.ts';

/** Which key of which dossier. */
export interface KeyPlace {
  officerId: string;
  keyVersion: number;
}
/** The row in which content lies sealed. */
export interface SealedPlace extends KeyPlace {
  rowId: string;
  section: string;
}

/**
 * Keeps sensitive sections closed in the database (R13). Each dossier has a data key; it lies wrapped beside the entries, under
 * a key outside of the database. Erasing the wrapped key erases the person's sensitive sections wherever copies of them lie.
 */
export interface SealedSections {
  /** A new data key, wrapped for its place. */
  newKey(place: KeyPlace): Buffer;
  /** @throws Error where the key was wrapped for another dossier or version, under another key, or changed */
  seal(wrapped: Uint8Array, place: SealedPlace, content: SectionContent): Buffer;
  /** @throws Error where either was sealed for another place, under another key, or changed */
  open(wrapped: Uint8Array, place: SealedPlace, sealed: Uint8Array): SectionContent;
}

/** First byte of what is sealed, so that the way of sealing can change. */
const VERSION = 1;
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + IV_BYTES + TAG_BYTES;

/** AES-256-GCM both times; table, row, officer, section and key version are associated data: a row that is moved opens nothing. */
export function sealedSections(key: Uint8Array): SealedSections {
  const wrapping = Buffer.from(hkdfSync('sha256', key, '', 'qlcb dossier keys', KEY_BYTES));
  const unwrapped = (wrapped: Uint8Array, place: KeyPlace) => opened(wrapping, placeOfKey(place), wrapped);
  return {
    newKey: (place) => closed(wrapping, placeOfKey(place), randomBytes(KEY_BYTES)),
    seal: (wrapped, place, content) =>
      closed(unwrapped(wrapped, place), placeOfEntry(place), Buffer.from(JSON.stringify(content))),
    open: (wrapped, place, sealed) =>
      JSON.parse(opened(unwrapped(wrapped, place), placeOfEntry(place), sealed).toString('utf8')) as SectionContent,
  };
}

const placeOfKey = ({ officerId, keyVersion }: KeyPlace) => `dossier_key ${officerId} ${keyVersion}`;
const placeOfEntry = ({ rowId, officerId, section, keyVersion }: SealedPlace) =>
  `dossier_section ${rowId} ${officerId} ${section} ${keyVersion}`;

function closed(key: Uint8Array, place: string, bytes: Uint8Array): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), iv, cipher.getAuthTag(), sealed]);
}

function opened(key: Uint8Array, place: string, sealed: Uint8Array): Buffer {
  if (sealed[0] !== VERSION) throw new Error('a section is sealed in an unknown way');
  const iv = sealed.subarray(1, 1 + IV_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(place)).setAuthTag(sealed.subarray(1 + IV_BYTES, HEAD_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(HEAD_BYTES)), decipher.final()]);
}
