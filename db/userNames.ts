import type { AccountKind } from '../domain/accountKind.ts';
import { accountLetters } from '../domain/accountUserName.ts';
import type { Transaction } from './transaction.ts';
import { run, theRow } from './rows.ts';

/**
 * The next free number for accounts of a kind in a department, and what their names begin with: what the department's
 * accounts are called by already, else its code. Locked for the rest of the transaction, so that two never get the same;
 * withdrawn accounts keep theirs, so that none is given again.
 */
export async function next(
  tx: Transaction,
  { departmentCode, kind }: { departmentCode: string; kind: AccountKind },
): Promise<{ prefix: string; number: number }> {
  const letters = accountLetters[kind];
  await run(tx, `select pg_advisory_xact_lock(hashtextextended('user name of ' || :departmentCode::text, 0))`, {
    departmentCode,
  });
  const { prefix } = await theRow<{ prefix: string }>(
    tx,
    `select coalesce((select substring(a.user_name from '^(.+)-[a-z]{2}[0-9]+$') from account a join unit u on u.id = a.unit_id join unit d on d.code = :departmentCode
                       where u.path <@ d.path and (nlevel(d.path) > 1 or u.id = d.id) and a.user_name ~ '^.+-[a-z]{2}[0-9]+$' order by a.user_name limit 1),
                     replace(lower(:departmentCode::text), '_', '-')) as prefix`,
    { departmentCode },
  );
  const { number } = await theRow<{ number: number }>(
    tx,
    `select 1 + coalesce(max(substring(user_name from '[0-9]+$')::int), 0) as number from account
      where starts_with(user_name, :beginning::text) and substring(user_name from length(:beginning::text) + 1) ~ '^[0-9]{1,9}$'`,
    { beginning: `${prefix}-${letters}` },
  );
  return { prefix, number };
}
