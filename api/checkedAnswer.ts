import type { Endpoint } from './contract/endpoint.ts';
import { unknownFields } from './input/unknownFields.ts';

/**
 * An answer that keeps its contract, and says nothing beyond it.
 * @throws Error naming every fault: one of ours
 */
export function checkedAnswer({ id, answer }: Endpoint, body: unknown): unknown {
  if (!answer) return body;
  const parsed = answer.safeParse(body);
  const faults = parsed.success
    ? unknownFields(body, parsed.data, 'answer')
    : parsed.error.issues.map(({ path, message }) => `answer.${path.join('.')}: ${message}`);
  if (faults.length > 0) throw new Error(`${id} breaks its contract: ${faults.join('; ')}`);
  return body;
}
