import { run } from '../../db/rows.ts';
import type { Transaction } from '../../db/transaction.ts';
import type { SecondFactors } from '../../domain/secondFactors.ts';
import type { SeedAccount } from './accounts.ts';
import { DEMO_ACCOUNTS } from './demoSeats.ts';
import { demoTotpSecret } from './demoSecondFactor.ts';
import { insertRows } from './insertRows.ts';

/** Only the accounts of the demonstration can be signed in through; one hash serves them all, because hashing is slow on purpose. */
export async function insertSecrets(
  tx: Transaction,
  accounts: readonly SeedAccount[],
  passwordHash: string,
): Promise<void> {
  const known = Object.values(DEMO_ACCOUNTS);
  const columns = { account_id: 'uuid', password_hash: 'text', set_at: 'timestamptz' };
  const rows = accounts
    .filter(({ userName }) => known.includes(userName))
    .map(({ id }) => ({ account_id: id, password_hash: passwordHash, set_at: tx.at }));
  await insertRows(tx, 'account_secret', columns, rows);
}

/** The IT department's accounts of the demonstration decide at `second-factor`, so they have one. */
export async function insertSecondFactors(
  tx: Transaction,
  accounts: readonly SeedAccount[],
  factors: SecondFactors,
): Promise<void> {
  const known = Object.values(DEMO_ACCOUNTS);
  for (const { id, kind, userName } of accounts) {
    if (kind !== 'system_admin' || !known.includes(userName)) continue;
    const sealed = factors.seal(id, demoTotpSecret(userName));
    await run(tx, `insert into account_totp (account_id, sealed, enrolled_at) values (:id, :sealed, :at)`, {
      id,
      sealed,
      at: tx.at,
    });
  }
}
