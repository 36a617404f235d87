// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- a pure computation; no I/O
import { createHmac, timingSafeEqual } from 'node:crypto';

/** A webhook as it is signed: its id, when it was sent (whole seconds since 1970), and its body as it is on the wire. */
export interface SignedWebhook {
  id: string;
  timestamp: string;
  body: string;
}

/** How far the clocks of the two sides may be apart, and how long a call is good; milliseconds. */
const TOLERANCE_MS = 5 * 60_000;
const PREFIX = 'whsec_';
/** The names of messages must not end their part of what is signed. */
const ID = /^[\w-]{1,100}$/;

/**
 * The header `webhook-signature`: of id, timestamp and body (Standard Webhooks 1.0). One signature a secret: there are two, parted
 * by a blank, while they are changed. A secret is `whsec_` and base64.
 */
export function webhookSignature(secrets: string, webhook: SignedWebhook): string {
  return secrets
    .split(' ')
    .map((secret) => `v1,${signed(secret, webhook)}`)
    .join(' ');
}

/** Why a call is not believed: no or a wrong signature, or a time that is too far from ours. Null where it is. */
export function webhookFault(
  secrets: string,
  { signature, ...webhook }: SignedWebhook & { signature: string },
  now: Date,
): 'unsigned' | 'too_old' | null {
  const given = signature.split(' ').filter((one) => one.startsWith('v1,'));
  const wanted = secrets.split(' ').map((secret) => `v1,${signed(secret, webhook)}`);
  const isSigned = ID.test(webhook.id) && given.some((one) => wanted.some((other) => isSame(one, other)));
  if (!isSigned || !/^\d{1,12}$/.test(webhook.timestamp)) return 'unsigned';
  return Math.abs(now.getTime() - Number(webhook.timestamp) * 1_000) > TOLERANCE_MS ? 'too_old' : null;
}

function signed(secret: string, { id, timestamp, body }: SignedWebhook): string {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  return createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
