import type pg from 'pg';
import { transaction } from '../load/transaction.ts';

/** Arm A's three effects, each one small transaction: the row that changes, and an audit row. */
export function createBareActivities(pool: pg.Pool) {
  return {
    beginFlow: ({ flowId }: { flowId: string }) =>
      transaction(pool, async (sql) => {
        await sql.query(`insert into flow (id, state, began_at) values ($1, 'asking', now())`, [flowId]);
        await audit(sql, flowId, 'begun');
        return 'asking';
      }),

    recordDecision: ({ flowId, officerId }: { flowId: string; officerId: string }) =>
      transaction(pool, async (sql) => {
        await sql.query(`update flow set decided_by = $2, decided_at = now() where id = $1`, [flowId, officerId]);
        await audit(sql, flowId, 'decided');
        return 'approve';
      }),

    endFlow: ({ flowId }: { flowId: string }) =>
      transaction(pool, async (sql) => {
        await sql.query(`update flow set state = 'approved', ended_at = now() where id = $1`, [flowId]);
        await audit(sql, flowId, 'approved');
        return 'approved';
      }),
  };
}
export type BareActivities = ReturnType<typeof createBareActivities>;

async function audit(sql: pg.PoolClient, flowId: string, event: string): Promise<void> {
  await sql.query(`insert into flow_event (flow_id, event, at) values ($1, $2, now())`, [flowId, event]);
}
