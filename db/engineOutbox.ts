import type { MessageChannel } from '../domain/messageChannel.ts';
import type { Transaction } from './transaction.ts';
import { rows, run, sendAlong } from './rows.ts';

/** A row that tells the engine to look again at one process: "start it where it does not run, and wake it". */
export interface HandOver {
  /** Known once the transaction that wrote it has committed. */
  outboxId: string;
  workflowType: 'approval' | 'passwordCase' | 'messageDelivery' | 'reviewCampaign' | 'recordCorrection';
  workflowId: string;
}

/** Tells the workflow of a request that something was written about it. Delivered after the commit, or by the sweep. */
export const tellApproval = (tx: Transaction, requestId: string) => tell(tx, 'approval', requestId);

/** Tells the workflow of a password case that something was written about it. */
export const tellPasswordCase = (tx: Transaction, caseId: string) => tell(tx, 'passwordCase', caseId);

/** Tells the workflow of a review campaign that something was written about it, or that people changed. */
export const tellReview = (tx: Transaction, campaignId: string) => tell(tx, 'reviewCampaign', campaignId);

/** Tells the workflow of a correction that something was written about it. */
export const tellCorrection = (tx: Transaction, correctionId: string) => tell(tx, 'recordCorrection', correctionId);

/** Tells the delivery of a channel that a message is due. */
export const tellMessageDelivery = (tx: Transaction, channel: MessageChannel) =>
  tell(tx, 'messageDelivery', `messageDelivery:${channel}`);

/** The channel whose delivery a row wakes; nothing where it wakes something else. */
export function deliveryOf({ workflowType, workflowId }: HandOver): MessageChannel | undefined {
  return workflowType === 'messageDelivery' ? (workflowId.split(':')[1] as MessageChannel) : undefined;
}

async function tell(tx: Transaction, workflowType: HandOver['workflowType'], workflowId: string): Promise<void> {
  if (tx.handOvers.some((handOver) => handOver.workflowId === workflowId)) return;
  const handOver: HandOver = { outboxId: '', workflowType, workflowId };
  tx.handOvers.push(handOver);
  await sendAlong<{ id: string }>(
    tx,
    `insert into engine_outbox (workflow_type, workflow_id, at) values (:workflowType, :workflowId, :at) returning id`,
    { workflowType, workflowId, at: tx.at },
    { heard: ([row]) => (handOver.outboxId = row!.id) },
  );
}

/** Rows not yet delivered and older than `olderThan`, so that the sweep leaves alone what is being handed over right now. */
export async function undelivered(tx: Transaction, input: { olderThan: Date; limit: number }): Promise<HandOver[]> {
  return rows<HandOver>(
    tx,
    `select id as "outboxId", workflow_type as "workflowType", workflow_id as "workflowId" from engine_outbox
      where delivered_at is null and at <= :olderThan order by id limit :limit`,
    input,
  );
}

/** Marks rows as delivered; doing it twice changes nothing. */
export async function markDelivered(tx: Transaction, outboxIds: readonly string[]): Promise<void> {
  await run(
    tx,
    `update engine_outbox set delivered_at = :at where id = any(:outboxIds::bigint[]) and delivered_at is null`,
    {
      at: tx.at,
      outboxIds,
    },
  );
}
