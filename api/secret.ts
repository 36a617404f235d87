import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ApiContext } from './context.ts';

/** One key for many uses: each use has a label of its own, so that what is made for one is worthless for another. */
type Use = 'csrf' | 'cursor' | 'form' | 'address' | 'mail' | 'user-name' | 'spoken-code' | 'spoken-proof';

/** HMAC-SHA-256 of a text for one use, in base64url. */
export function sealFor({ secretKey }: Pick<ApiContext, 'secretKey'>, use: Use, text: string): string {
  return createHmac('sha256', secretKey).update(`${use}\0${text}`).digest('base64url');
}

/** Whether two texts are equal, in a time that does not tell where they differ. */
export function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
