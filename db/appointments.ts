import { randomUUID } from 'node:crypto';
import type { Transaction } from './transaction.ts';
import { firstRow, rows, run } from './rows.ts';

export type Post = 'head' | 'acting_head' | 'deputy';

export interface AppointmentRow {
  id: string;
  unitId: string;
  unitCode: string;
  officerId: string;
  post: Post;
}

const SELECT = `select a.id, a.unit_id as "unitId", u.code as "unitCode", a.officer_id as "officerId", a.post
  from appointment a join unit u on u.id = a.unit_id`;

/** The posts that an officer holds. */
export async function ofOfficer(tx: Transaction, officerId: string): Promise<AppointmentRow[]> {
  return rows<AppointmentRow>(tx, `${SELECT} where a.officer_id = :officerId and a.ended_at is null order by u.path`, {
    officerId,
  });
}

/** Who leads a unit now, acting or not. */
export async function headOf(tx: Transaction, unitId: string): Promise<AppointmentRow | undefined> {
  return firstRow<AppointmentRow>(
    tx,
    `${SELECT} where a.unit_id = :unitId and a.post in ('head', 'acting_head') and a.ended_at is null`,
    { unitId },
  );
}

export async function begin(
  tx: Transaction,
  appointment: { unitId: string; officerId: string; post: Post },
): Promise<void> {
  await run(
    tx,
    `insert into appointment (id, unit_id, officer_id, post, began_at) values (:id, :unitId, :officerId, :post, :at)`,
    { ...appointment, id: randomUUID(), at: tx.at },
  );
}

/** Ends an appointment that has not ended. */
export async function end(tx: Transaction, appointmentId: string): Promise<void> {
  await run(tx, `update appointment set ended_at = :at where id = :appointmentId and ended_at is null`, {
    appointmentId,
    at: tx.at,
  });
}
