// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- a pure computation; no I/O
import { createHmac } from 'node:crypto';

/** The codes that prove a chat. They derive from a key outside the database: a message's row can name one and not tell it. */
export interface ChatCodes {
  /** The code of an identity, as people read it: two groups of four. */
  codeOf(identityId: string): string;
  /** What is kept of a code, however it was typed. */
  hashOf(code: string): Buffer;
}

/** Crockford's base 32: no I, L, O, U, so that nothing is read as something else. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 40 bits: five wrong ones are tried at most, or one in ten minutes is guessed by sending it to the bot. */
const LENGTH = 8;

export function chatCodes(key: Uint8Array): ChatCodes {
  const sealed = (use: string, text: string) => createHmac('sha256', key).update(`${use}\0${text}`).digest();
  return {
    codeOf: (identityId) => {
      const letters = [...sealed('chat-code', identityId).subarray(0, LENGTH)].map((byte) => ALPHABET[byte % 32]);
      return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
    },
    hashOf: (code) => sealed('chat-code-hash', asRead(code)),
  };
}

/** As it was meant: case, blanks and dashes do not matter, and what looks like a digit is one. */
function asRead(code: string): string {
  return code.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1'); // prettier-ignore
}
