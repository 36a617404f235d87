import { z } from 'zod';

const KEY_BYTES = 32;

/** A URL of one of these schemes, without the colon. */
export function url(...schemes: string[]) {
  return z.string().refine((value) => URL.canParse(value) && schemes.includes(new URL(value).protocol.slice(0, -1)), {
    error: `must be a URL that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
  });
}

/** A port by number; 0 takes any free one. */
export const port = z
  .string()
  .regex(/^\d+$/, { error: 'must be a port number' })
  .transform(Number)
  .refine((value) => value <= 65_535, { error: 'must be a port number' });

/** A secret key of 32 bytes, in base64url. */
export const secretKey = z
  .string()
  .transform((value) => Buffer.from(value, 'base64url'))
  .refine((key) => key.length === KEY_BYTES, { error: `must be ${KEY_BYTES} bytes in base64url` });

export const logLevel = z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']);
