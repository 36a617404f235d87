import { z } from 'zod';
import { citationSchema as citation } from './citation.ts';

/** The law's twelve months; the database holds it, too. */
const LEAST_LOG_DAYS = 365;

/**
 * Days. `logs`: how long it can be told who was signed in, told or sent a link. `traces`: what only a repetition within days could
 * ask for: hand-overs that were delivered, answers that were kept for a second call, codes of chats that nobody proved.
 */
export const retentionRule = z.strictObject({
  logs: z.strictObject({ days: z.int().min(LEAST_LOG_DAYS), citation }),
  traces: z.strictObject({ days: z.int().positive(), citation }),
});

/** What is forgotten, in this order (a message goes after its link), and after which of the two times. Audit events never are. */
export const forgotten = {
  link: 'logs',
  message: 'logs',
  session: 'logs',
  chat_identity: 'logs',
  chat_code: 'traces',
  idempotency_key: 'traces',
  engine_outbox: 'traces',
} as const satisfies Record<string, keyof z.infer<typeof retentionRule>>;
export type Forgotten = keyof typeof forgotten;
