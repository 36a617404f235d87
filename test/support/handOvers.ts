import type { Client } from '@temporalio/client';
import { tellApproval } from '../../db/engineOutbox.ts';
import type { Database } from '../../db/database.ts';
import type { HandOver } from '../../db/engineOutbox.ts';
import type { TestDatabase } from './database.ts';

/** Writes a row that tells the engine of a workflow, as an operation does, and answers it. */
export async function written(db: Database, workflowId: string): Promise<HandOver> {
  return db.asEngine('write', async (tx) => {
    await tellApproval(tx, workflowId);
    return tx.handOvers[0]!;
  });
}

/** When a row was delivered; null while it was not. */
export async function deliveredAt(database: TestDatabase, { outboxId }: HandOver): Promise<Date | null> {
  const row = await database.admin('engine_outbox').where({ id: outboxId }).first();
  return row.delivered_at as Date | null;
}

/** How many signals a workflow has had. */
export async function signals(client: Client, workflowId: string): Promise<number> {
  const { events } = await client.workflow.getHandle(workflowId).fetchHistory();
  return events!.filter(({ workflowExecutionSignaledEventAttributes: signal }) => signal).length;
}
