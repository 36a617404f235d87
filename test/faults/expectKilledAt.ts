import { constants } from 'node:os';
import type { RunningPart } from '../support/parts.ts';

const KILLED = 128 + constants.signals.SIGKILL;

/** The process died by SIGKILL, and at this point of its way. */
export async function expectKilledAt(part: RunningPart, point: string): Promise<void> {
  expect([await part.exited, part.output()]).toEqual([KILLED, expect.stringContaining(`killed at: ${point}\n`)]);
}
