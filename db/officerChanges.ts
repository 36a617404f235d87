import type { Transaction } from './transaction.ts';
import { firstRow, rows, run, theRow } from './rows.ts';

/** Locks an officer for the rest of the transaction: two changes to one officer come one after the other. */
export async function lock(
  tx: Transaction,
  officerId: string,
): Promise<{ id: string; state: 'active' | 'left'; unitId: string } | undefined> {
  return firstRow(tx, `select id, state, unit_id as "unitId" from officer where id = :officerId for no key update`, {
    officerId,
  });
}

/** Locks a unit, so that two heads are appointed one after the other. */
export async function lockUnit(tx: Transaction, unitId: string): Promise<{ id: string; code: string } | undefined> {
  return firstRow(tx, `select id, code from unit where id = :unitId for no key update`, { unitId });
}

export async function move(
  tx: Transaction,
  input: { officerId: string; unitId: string; position: string },
): Promise<void> {
  await run(tx, `update officer set unit_id = :unitId, position = :position where id = :officerId`, input);
}

export async function markLeft(tx: Transaction, officerId: string): Promise<void> {
  await run(tx, `update officer set state = 'left' where id = :officerId`, { officerId });
}

/** Ends every custody of an officer. Answers the accounts that now have no custodian. */
export async function endCustodies(
  tx: Transaction,
  officerId: string,
  reason: 'transferred' | 'left',
): Promise<string[]> {
  // The account is what those who act through it hold (013): locked first, so that none of them outlives the custody.
  await run(
    tx,
    `select from account where id in (select account_id from custody where officer_id = :officerId and ended_at is null)
      order by id for no key update`,
    { officerId },
  );
  const ended = await rows<{ id: string }>(
    tx,
    `update custody set ended_at = :at, end_reason = :reason where officer_id = :officerId and ended_at is null returning account_id as id`,
    { officerId, reason, at: tx.at },
  );
  return ended.map(({ id }) => id);
}

/** The grants of an officer that have not ended. */
export async function liveGrants(tx: Transaction, officerId: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    `select id from permission_grant where officer_id = :officerId and ended_at is null order by id`,
    { officerId },
  );
  return found.map(({ id }) => id);
}

/** Ends an officer's live sessions, all of them or those through an account. Answers how many. */
export async function endSessions(
  tx: Transaction,
  input: { officerId: string; onlyThroughAccounts: boolean; reason: string },
): Promise<number> {
  return run(
    tx,
    `update session set ended_at = :at, end_reason = :reason
      where officer_id = :officerId and ended_at is null and (account_id is not null or not :onlyThroughAccounts)`,
    { ...input, at: tx.at },
  );
}

/** Cancels the absences in which an officer stands in for another. Answers their ids. */
export async function endDeputising(tx: Transaction, officerId: string): Promise<string[]> {
  const ended = await rows<{ id: string }>(
    tx,
    `update absence set cancelled_at = :at where deputy_id = :officerId and cancelled_at is null and ended_at > :at returning id`,
    { officerId, at: tx.at },
  );
  return ended.map(({ id }) => id);
}

/** Gives a dossier to the unit that manages it now. Answers whether it changed hands. */
export async function setManagingUnit(tx: Transaction, officerId: string, unitCode: string): Promise<boolean> {
  const touched = await run(
    tx,
    `update dossier d set managing_unit_id = u.id from unit u
      where u.code = :unitCode and d.officer_id = :officerId and d.managing_unit_id <> u.id`,
    { officerId, unitCode },
  );
  return touched === 1;
}

/** An officer and a unit by what people call them; nothing where there is none such. */
export async function idsOf(
  tx: Transaction,
  named: { officerNo: string; unitCode: string | null },
): Promise<{ officerId: string | null; unitId: string | null }> {
  return theRow(
    tx,
    `select (select id from officer where officer_no = :officerNo) as "officerId", (select id from unit where code = :unitCode) as "unitId"`,
    named,
  );
}
