import { rows } from '../rows.ts';
import { actorOf, type Transaction } from '../transaction.ts';
import { officerRef, type OfficerRef } from './refs.ts';

export interface AbsenceView {
  id: string;
  deputy: OfficerRef;
  from: Date;
  to: Date;
}

/** The actor's absences that last or are still to come, the first one first. */
export async function ofActor(tx: Transaction): Promise<AbsenceView[]> {
  return rows<AbsenceView>(
    tx,
    `select a.id, ${officerRef('a.deputy_id')} as deputy, a.began_at as "from", a.ended_at as "to" from absence a
      where a.officer_id = :me and a.cancelled_at is null and a.ended_at > :at order by a.began_at`,
    { me: actorOf(tx).officerId, at: tx.at },
  );
}
