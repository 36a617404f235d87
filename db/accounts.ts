import { randomUUID } from 'node:crypto';
import type { AccountKind } from '../domain/accountKind.ts';
import type { AccountState } from '../domain/accountState.ts';
import type { Transaction } from './transaction.ts';
import { firstRow, run, theRow } from './rows.ts';

/** An account that somebody may sign in through, with its custodian. */
export interface SignInAccount {
  accountId: string;
  kind: AccountKind;
  officerId: string;
  passwordHash: string;
  /** Its TOTP secret, sealed; null where it has no second factor. */
  totp: Buffer | null;
}

/** Finds an active account that has a password and a custodian; works before anybody is signed in. */
export async function byUserName(tx: Transaction, userName: string): Promise<SignInAccount | undefined> {
  return firstRow<SignInAccount>(
    tx,
    `select account_id as "accountId", kind, officer_id as "officerId", password_hash as "passwordHash", totp from account_by_user_name(:userName)`,
    { userName },
  );
}

/** Takes a time step of the account's second factor. Answers false where it, or a later one, was taken before. */
export async function takeTotpStep(tx: Transaction, accountId: string, step: number): Promise<boolean> {
  const { taken } = await theRow<{ taken: boolean }>(tx, `select take_totp_step(:accountId, :step) as taken`, {
    accountId,
    step,
  });
  return taken;
}

export interface AccountRow {
  id: string;
  kind: AccountKind;
  userName: string;
  state: AccountState;
  unitId: string;
  custodianId: string | null;
}

/** Any account, where it is and who keeps it; the same answer for every login. */
export async function find(tx: Transaction, accountId: string): Promise<AccountRow | undefined> {
  return firstRow<AccountRow>(
    tx,
    `select id, kind, user_name as "userName", state, unit_id as "unitId", custodian_id as "custodianId" from account_place_of(:accountId)`,
    { accountId },
  );
}

/** The account of a user name, where this officer keeps it now and it is not withdrawn. For the engine. */
export async function idOfKept(tx: Transaction, input: { userName: string; officerId: string }): Promise<string | undefined> {
  const found = await firstRow<{ id: string }>(
    tx,
    `select a.id from account a join custody c on c.account_id = a.id and c.officer_id = :officerId and c.ended_at is null
      where a.user_name = :userName and a.state <> 'withdrawn'`,
    input,
  );
  return found?.id;
} // prettier-ignore

/** Locks an account for the rest of the transaction; requests and tasks must be locked before. For the engine and operators. */
export async function lock(tx: Transaction, accountId: string): Promise<AccountRow | undefined> {
  await run(tx, `select from account where id = :accountId for no key update`, { accountId });
  return find(tx, accountId);
}

/** Writes an account on the place that its request reserved, once a request; the first ones, which have none, take a free place. */
export async function issue(
  tx: Transaction,
  account: { unitId: string; kind: AccountKind; userName: string; requestId: string | null },
): Promise<string> {
  const id = randomUUID();
  await run(
    tx,
    `insert into account (id, unit_id, kind, user_name, state, request_id, issued_at)
     values (:id, :unitId, :kind, :userName, 'awaiting_password', :requestId, :at)`,
    { ...account, id, at: tx.at },
  );
  return id;
}

/** The id of an account by its user name; null where there is none such. For operators. */
export async function idOf(tx: Transaction, userName: string): Promise<string | null> {
  const found = await firstRow<{ id: string }>(tx, `select id from account where user_name = :userName`, { userName });
  return found?.id ?? null;
}

/** How many people could act through a system admin account, but for a frozen one or one with an open case (R14), and who keeps any. For operators. */
export async function systemAdmins(tx: Transaction): Promise<{ usable: number; keptBy: string[] }> {
  return theRow(
    tx,
    `select (count(distinct c.officer_id) filter (where a.state in ('active', 'awaiting_password') and k.id is null))::int as usable,
            coalesce(array_agg(distinct c.officer_id) filter (where c.officer_id is not null), '{}') as "keptBy"
       from account a join custody c on c.account_id = a.id and c.ended_at is null
       left join password_case k on k.account_id = a.id and k.ended_at is null and k.state not in ('reissued', 'reviewed')
      where a.kind = 'system_admin' and a.state <> 'withdrawn'`,
    {},
  );
}

export async function setState(tx: Transaction, accountId: string, state: AccountState): Promise<void> {
  await run(tx, `update account set state = :state where id = :accountId and state <> :state`, { accountId, state });
}

/** Forgets password and second factor: nobody signs in until new ones are chosen. */
export async function forgetSecrets(tx: Transaction, accountId: string): Promise<void> {
  await run(tx, `delete from account_secret where account_id = :accountId`, { accountId });
  await run(tx, `delete from account_totp where account_id = :accountId`, { accountId });
}

/**
 * Freezes an account with its sessions and the links to choose its password. Answers how many sessions ended; null where
 * it was frozen or withdrawn before.
 */
export async function freeze(tx: Transaction, accountId: string): Promise<number | null> {
  const { sessions } = await theRow<{ sessions: number | null }>(tx, `select freeze_account(:accountId) as sessions`, {
    accountId,
  });
  return sessions;
}

/** Ends every session through an account. Answers how many. */
export async function endSessions(tx: Transaction, accountId: string, reason: string): Promise<number> {
  return run(
    tx,
    `update session set ended_at = :at, end_reason = :reason where account_id = :accountId and ended_at is null`,
    { accountId, reason, at: tx.at },
  );
}

/** The number of the open request to withdraw an account or hand it over, but for `exceptRequestId`. */
export async function openRequestAbout(
  tx: Transaction,
  accountId: string,
  exceptRequestId: string | null,
): Promise<string | null> {
  const { no } = await theRow<{ no: string | null }>(
    tx,
    `select open_request_about(:accountId, :exceptRequestId::uuid) as no`,
    { accountId, exceptRequestId },
  );
  return no;
}
