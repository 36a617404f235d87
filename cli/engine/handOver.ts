import { WorkflowExecutionAlreadyStartedError, type Client } from '@temporalio/client';
import type { Database } from '../../db/database.ts';
import { markDelivered, type HandOver } from '../../db/engineOutbox.ts';
import type { Reach } from '../../domain/crashPoint.ts';
import { lookAgainSignal } from '../../workflows/lookAgain.ts';

/** Gives rows of the engine's outbox to Temporal. */
export interface HandOvers {
  /** Right after a commit: never throws and never waits; what fails is left to the sweep. */
  afterCommit(handOvers: readonly HandOver[]): void;
  /** Delivers and marks; throws where Temporal or the database does not answer. */
  deliver(handOvers: readonly HandOver[]): Promise<void>;
  /** Resolves when nothing is under way any more. */
  settled(): Promise<void>;
}

/** Whoever waits longer for Temporal leaves the row to the sweep: it must not keep a process from ending. */
const PATIENCE_MS = 5_000;
/** gRPC's words for an engine that is not there. */
const UNREACHABLE: readonly unknown[] = [4, 14];

interface Parts {
  client: Client;
  taskQueue: string;
  /** Marks rows as delivered; handed in late, since the database itself is opened with `afterCommit`. */
  database: () => Database;
  onFailure: (error: unknown) => void;
  reach?: Reach;
  /** How long Temporal may take for one hand-over; milliseconds. */
  patienceMs?: number;
}

/**
 * Every hand-over is one `signalWithStart` (workflow id = business id): it starts what does not run and wakes what does.
 * Hand-overs to one workflow that fall together become one signal.
 */
export function createHandOvers(parts: Parts): HandOvers {
  const waiting = new Map<string, HandOver[]>();
  const underWay = new Map<string, Promise<void>>();

  async function drain(workflowId: string): Promise<void> {
    for (let batch = waiting.get(workflowId); batch !== undefined; batch = waiting.get(workflowId)) {
      waiting.delete(workflowId);
      await deliverTo(parts, batch);
    }
  }

  function afterCommit(handOvers: readonly HandOver[]): void {
    for (const handOver of handOvers) {
      waiting.set(handOver.workflowId, [...(waiting.get(handOver.workflowId) ?? []), handOver]);
      if (underWay.has(handOver.workflowId)) continue;
      const draining = drain(handOver.workflowId)
        .catch(parts.onFailure)
        .finally(() => underWay.delete(handOver.workflowId));
      underWay.set(handOver.workflowId, draining);
    }
  }

  async function settled(): Promise<void> {
    while (underWay.size > 0) await Promise.all(underWay.values());
  }

  return { afterCommit, settled, deliver: (handOvers) => deliverAll(parts, handOvers) };
}

async function deliverAll(parts: Parts, handOvers: readonly HandOver[]): Promise<void> {
  const byWorkflow = new Map<string, HandOver[]>();
  for (const handOver of handOvers)
    byWorkflow.set(handOver.workflowId, [...(byWorkflow.get(handOver.workflowId) ?? []), handOver]);
  const failures: unknown[] = [];
  for (const batch of byWorkflow.values()) {
    await deliverTo(parts, batch).catch((error: unknown) => failures.push(error));
    if (failures.some(isUnreachable)) break; // the others would each wait as long for nothing
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} of ${byWorkflow.size} workflows could not be told`);
}

async function deliverTo(parts: Parts, batch: readonly HandOver[]): Promise<void> {
  const { client, database, reach, patienceMs = PATIENCE_MS } = parts;
  const { workflowType } = batch[0]!;
  try {
    await client.withDeadline(Date.now() + patienceMs, () => startAndSignal(parts, batch[0]!));
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
  reach?.(`after the hand-over to ${workflowType}`);
  const outboxIds = batch.map(({ outboxId }) => outboxId);
  await database().asEngine('markDelivered', (tx) => markDelivered(tx, outboxIds));
}

async function startAndSignal({ client, taskQueue }: Parts, { workflowType, workflowId }: HandOver): Promise<void> {
  const started = workflowType === 'approval' ? { requestId: workflowId } : { channel: workflowId.split(':')[1] };
  await client.workflow.signalWithStart(workflowType, {
    workflowId,
    taskQueue,
    args: [started],
    signal: lookAgainSignal,
    signalArgs: [],
    // An approval that ended well has a final row: there is nothing to look at again, and starting it anew is refused.
    workflowIdReusePolicy: workflowType === 'approval' ? 'ALLOW_DUPLICATE_FAILED_ONLY' : 'ALLOW_DUPLICATE',
  });
}

function isUnreachable(error: unknown): boolean {
  const { cause } = (error ?? {}) as { cause?: { code?: unknown } };
  return UNREACHABLE.includes(cause?.code);
}
