import { setTimeout as delay } from 'node:timers/promises';
import type { LeashedProcess } from './leashedProcess.ts';

const INTERVAL_MS = 30;

/**
 * Tries `attempt` until it succeeds: a server answers some time after its process has started, and tells nobody when.
 *
 * @throws Error with the end of its output when the process ends first or does not answer within `timeoutMs`
 */
export async function untilItAnswers<T>(
  server: LeashedProcess,
  attempt: () => Promise<T>,
  timeoutMs: number,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (server.hasExited()) {
        throw new Error(`${server.name} ended while starting:\n${server.recentOutput()}`, { cause: error });
      }
      if (Date.now() > deadline) {
        await server.stop();
        throw new Error(`${server.name} did not answer within ${timeoutMs} ms:\n${server.recentOutput()}`, {
          cause: error,
        });
      }
      await delay(INTERVAL_MS);
    }
  }
}
