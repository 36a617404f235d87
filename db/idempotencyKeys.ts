import { actorOf, type Transaction } from './transaction.ts';
import { run, sendAlong, theRow } from './rows.ts';

/** What was answered under a key, to which content. */
export interface KeptAnswer {
  fingerprint: string;
  status: number;
  body: unknown;
}

/**
 * Takes a key for this transaction: of several at the same time one goes on, and the others wait until it ends.
 * Answers null where the key is ours now, else what was answered under it.
 */
export async function claim(tx: Transaction, input: { key: string; fingerprint: string }): Promise<KeptAnswer | null> {
  const { officerId } = actorOf(tx);
  const taken = await run(
    tx,
    `insert into idempotency_key (officer_id, key, fingerprint, at) values (:officerId, :key, :fingerprint, :at) on conflict do nothing`,
    { ...input, officerId, at: tx.at },
  );
  if (taken === 1) return null;
  return theRow<KeptAnswer>(
    tx,
    `select fingerprint, status, body from idempotency_key where officer_id = :officerId and key = :key`,
    { key: input.key, officerId },
  );
}

/** Keeps the answer of the act that the key stands for, in the transaction of the act. */
export async function keep(tx: Transaction, answer: { key: string; status: number; body: unknown }): Promise<void> {
  const { officerId } = actorOf(tx);
  await sendAlong(
    tx,
    `update idempotency_key set status = :status, body = :body where officer_id = :officerId and key = :key`,
    {
      officerId,
      key: answer.key,
      status: answer.status,
      body: answer.body === undefined ? null : JSON.stringify(answer.body),
    },
  );
}
