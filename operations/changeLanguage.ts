import { record } from '../db/audit.ts';
import * as organisation from '../db/organisation.ts';
import { actorOf, type Transaction } from '../db/transaction.ts';
import type { Language } from '../domain/citation.ts';

/** Chooses the language of the actor's screens and mails. Idempotent. */
export async function changeLanguage(
  tx: Transaction,
  { language }: { language: Language },
): Promise<{ language: Language }> {
  const { officerId } = actorOf(tx);
  await organisation.setLanguage(tx, officerId, language);
  await record(tx, {
    event: 'officer.language_changed',
    subject: { kind: 'officer', id: officerId },
    channel: 'web',
    detail: { language },
  });
  return { language };
}
