import { TIMED_GRANT, type TimedGrant } from './grants.ts';
import { rows } from '../rows.ts';
import type { Transaction } from '../transaction.ts';
import { officerRef, requestRef, type OfficerRef, type RequestRef } from './refs.ts';

export interface CustodyView {
  officer: OfficerRef;
  from: Date;
  to: Date | null;
  endReason: string | null;
  request: RequestRef | null;
}

/** Who kept an account, the present one first, as far as the actor reads it. */
export async function custodies(tx: Transaction, accountId: string): Promise<CustodyView[]> {
  return rows<CustodyView>(
    tx,
    `select ${officerRef('c.officer_id')} as officer, c.began_at as "from", c.ended_at as "to", c.end_reason as "endReason", ${requestRef('c.request_id')} as request
       from custody c where c.account_id = :accountId order by c.began_at desc, c.ended_at desc nulls first`,
    { accountId },
  );
}

export interface HeldGrantView extends TimedGrant {
  request: RequestRef | null;
}

/** The grants through an account, the newest first; those that the actor may see (their own, overseen, asked about). */
export async function grants(tx: Transaction, accountId: string): Promise<HeldGrantView[]> {
  return rows<HeldGrantView>(
    tx,
    `select ${TIMED_GRANT}, ${requestRef('g.request_id')} as request
       from permission_grant g where g.account_id = :accountId order by g.valid_from desc, g.id desc limit 200`,
    { accountId, at: tx.at },
  );
}

export interface LifeEventView {
  at: Date;
  event: string;
  actor: OfficerRef | null;
  request: RequestRef | null;
  detail: Record<string, string | number | boolean | null>;
}

/** What happened to an account, the newest first: issue, password, handovers, freezes, withdrawal. */
export async function events(tx: Transaction, accountId: string): Promise<LifeEventView[]> {
  return rows<LifeEventView>(
    tx,
    `select e.at, e.event, ${officerRef('e.officer_id')} as actor, ${requestRef('e.request_id')} as request, e.detail
       from account_events(:accountId) e order by e.id desc limit 200`,
    { accountId },
  );
}
