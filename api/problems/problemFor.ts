import { Refused } from '../../domain/errors.ts';
import { isDatabaseDown } from './databaseDown.ts';
import { LayerProblem } from './problem.ts';

const RETRY_SECONDS = 5;

/** What express and its body parser throw, by their own words for it. */
interface HttpFault {
  type?: unknown;
  status?: unknown;
}

/** The problem that an error stands for; whatever we did not foresee is `internal`. */
export function problemFor(error: unknown): Refused | LayerProblem {
  if (error instanceof Refused || error instanceof LayerProblem) return error;
  if (isDatabaseDown(error)) return new LayerProblem('database_down', { retryAfter: RETRY_SECONDS });
  const { type, status } = (error ?? {}) as HttpFault;
  if (type === 'entity.too.large' || status === 413) return new LayerProblem('too_large');
  if (status === 415) return new LayerProblem('unsupported_media');
  if (typeof status === 'number' && status >= 400 && status < 500)
    return new LayerProblem('invalid_input', { fields: [] });
  return new LayerProblem('internal');
}

/** Seconds until a retry makes sense, where the problem says so. */
export function retryAfter({ data }: Refused | LayerProblem, now: Date): number | null {
  if ('retryAfter' in data && typeof data.retryAfter === 'number') return data.retryAfter;
  if ('until' in data && data.until instanceof Date)
    return Math.max(1, Math.ceil((data.until.getTime() - now.getTime()) / 1000));
  return null;
}
