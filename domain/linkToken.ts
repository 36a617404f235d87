// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- a pure computation; no I/O
import { createHmac, timingSafeEqual } from 'node:crypto';

/** Between the ids of links, which the database knows, and the tokens in mails, which it does not. */
export interface LinkTokens {
  tokenOf(linkId: string): string;
  /** The id that a token carries; null where the token is not one of ours. */
  linkIdOf(token: string): string | null;
}

const ID_BYTES = 16;
/** 16 bytes of id and 32 of HMAC in base64url: no padding, so one token has one spelling. */
const TOKEN = /^[\w-]{64}$/;

/**
 * Token = base64url(link id ‖ HMAC-SHA-256(key, link id)). The key lies outside the database: a dump of it opens no link,
 * and a mail that is sent again carries the same link.
 */
export function linkTokens(key: Uint8Array): LinkTokens {
  const sign = (id: Uint8Array) => createHmac('sha256', key).update(id).digest();
  return {
    tokenOf: (linkId) => {
      const id = bytesOf(linkId);
      return Buffer.concat([id, sign(id)]).toString('base64url');
    },
    linkIdOf: (token) => {
      if (!TOKEN.test(token)) return null;
      const bytes = Buffer.from(token, 'base64url');
      const id = bytes.subarray(0, ID_BYTES);
      return timingSafeEqual(bytes.subarray(ID_BYTES), sign(id)) ? uuidOf(id) : null;
    },
  };
}

/** @throws RangeError where the id is no UUID: a fault in our own code */
function bytesOf(uuid: string): Buffer {
  const bytes = Buffer.from(uuid.replaceAll('-', ''), 'hex');
  if (bytes.length !== ID_BYTES) throw new RangeError('a link id must be a UUID');
  return bytes;
}

function uuidOf(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
