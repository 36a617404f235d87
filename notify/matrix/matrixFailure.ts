import type { Answered } from '../chat/boundedCall.ts';
import { PermanentFailure, TemporaryFailure } from '../channel.ts';

/** What a Matrix server says of an error (client-server API, "Standard error response"). */
export interface MatrixError {
  errcode?: string;
  retry_after_ms?: number;
}

/** Our settings, or the server's state, and not this message. */
const MAY_PASS = ['M_UNKNOWN_TOKEN', 'M_MISSING_TOKEN', 'M_USER_DEACTIVATED', 'M_LIMIT_EXCEEDED', 'M_RESOURCE_LIMIT_EXCEEDED']; // prettier-ignore

/** An answer that is no success, as a failure that may pass (429 with its time, 5xx, redirects, our token) or one for good. */
export function matrixFailure({ status, text, retryAfterMs }: Answered): TemporaryFailure | PermanentFailure {
  const { errcode, retry_after_ms: asked } = jsonOf<MatrixError>(text);
  const code = `matrix_${(typeof errcode === 'string' && /^[A-Z_.]{1,60}$/i.test(errcode) ? errcode : String(status)).toLowerCase()}`;
  const forGood =
    status >= 400 && status < 500 && status !== 429 && status !== 408 && !MAY_PASS.includes(errcode ?? '');
  if (forGood) return new PermanentFailure(code, '');
  return new TemporaryFailure(code, '', typeof asked === 'number' && asked >= 0 ? asked : retryAfterMs);
}

/** The object in a body; an empty one where there is none. */
export function jsonOf<T extends object>(text: string): Partial<T> {
  try {
    const value = JSON.parse(text) as unknown;
    return value !== null && typeof value === 'object' ? (value as Partial<T>) : {};
  } catch {
    return {};
  }
}
