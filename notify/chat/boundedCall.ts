import { TemporaryFailure } from '../channel.ts';

/** What a server of others answered. */
export interface Answered {
  status: number;
  /** How long it asked to be left alone (`Retry-After`, seconds or a date); null where it said nothing. */
  retryAfterMs: number | null;
  /** At most `MOST_BYTES` of its body: what came of it, where it was cut off or does not end. */
  text: string;
}

export interface Call {
  url: string;
  method: 'GET' | 'POST' | 'PUT';
  headers: Record<string, string>;
  body?: string;
  /** Names the failure: `matrix` makes `matrix_unreachable`. */
  name: string;
  timeoutMs?: number;
}

/** Short, so that a dead server costs one attempt and not a worker. */
const TIMEOUT_MS = 10_000;
const MOST_BYTES = 64 * 1024;

/**
 * Calls a server of others: within a time, following no redirect, keeping no more of the answer than a few lines need.
 *
 * @throws TemporaryFailure where no answer came: whether the call arrived is then not known
 */
export async function boundedCall({ url, name, timeoutMs = TIMEOUT_MS, ...call }: Call): Promise<Answered> {
  try {
    const response = await fetch(url, { ...call, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) });
    const retryAfterMs = retryAfter(response.headers.get('retry-after'));
    return { status: response.status, retryAfterMs, text: await beginningOf(response) };
  } catch (error) {
    const code = (error as Error).name === 'TimeoutError' ? `${name}_timeout` : `${name}_unreachable`;
    throw new TemporaryFailure(code, '');
  }
}

/** Once there is a status, that is the answer: a body that does not end must not make a yes come to nothing, and be sent again. */
async function beginningOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      chunks.push(chunk as Uint8Array);
      size += (chunk as Uint8Array).length;
      if (size >= MOST_BYTES) break; // ends the connection
    }
  } catch {
    // cut off, out of time, or not packed as it says
  }
  return Buffer.concat(chunks).subarray(0, MOST_BYTES).toString('utf8');
}

/** The one form of a date that servers write (RFC 9110, 5.6.7); `Date.parse` reads one out of "-5", too. */
const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** RFC 9110, 10.2.3. */
function retryAfter(header: string | null): number | null {
  if (header === null) return null;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1_000;
  const at = HTTP_DATE.test(header) ? Date.parse(header) : NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - Date.now());
}
