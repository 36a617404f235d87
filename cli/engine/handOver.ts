import { WorkflowExecutionAlreadyStartedError, type Client } from '@temporalio/client';
import type { Database } from '../../db/database.ts';
import { markDelivered, type HandOver } from '../../db/engineOutbox.ts';
import { createGathering, type Gathering } from '../../db/gathering.ts';
import type { Reach } from '../../domain/crashPoint.ts';
import { lookAgainSignal } from '../../workflows/lookAgain.ts';
import { createBatches } from './batches.ts';

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
/** Long enough to make one wake of many under load, short enough that nobody waits for a mail. */
const GATHER_MS = 200;
/** gRPC's words for an engine that is not there. */
const UNREACHABLE: readonly unknown[] = [4, 14];

interface Parts {
  client: Client;
  taskQueue: string;
  /** Marks rows as delivered; handed in late, since the database itself is opened with `afterCommit`. */
  database: () => Database;
  onFailure: (error: unknown) => void;
  reach?: Reach;
  /** Whether a process that runs here has heard of it: then the engine need not be told. */
  heardHere?: (handOver: HandOver) => boolean;
  /** How long Temporal may take for one hand-over; milliseconds. */
  patienceMs?: number;
  /** For so long hand-overs to one workflow, and marks of all, are gathered after the first; milliseconds. */
  gatherMs?: number;
}

/** A mark that is lost with its process costs one "look again" by the sweep: it need not be written at once. */
type Told = Parts & { marks: Gathering<string> };

/**
 * Every hand-over is one `signalWithStart` (workflow id = business id): it starts what does not run and wakes what does.
 * The first to a workflow goes at once; those that come before it is marked become one signal.
 */
export function createHandOvers(given: Parts): HandOvers {
  const write = (outboxIds: readonly string[]) =>
    given.database().asEngine('markDelivered', (tx) => markDelivered(tx, outboxIds));
  const parts: Told = { ...given, marks: createGathering({ everyMs: given.gatherMs ?? GATHER_MS, write }) };
  const tellings = createBatches<HandOver>({
    work: async (batch) => {
      await tell(parts, batch);
      await parts.marks.add(...idsOf(batch));
    },
    onFailure: parts.onFailure,
  });
  const markings = createBatches<HandOver>({
    work: (heard) => parts.marks.add(...idsOf(heard)),
    onFailure: parts.onFailure,
  });

  function afterCommit(handOvers: readonly HandOver[]): void {
    for (const handOver of handOvers) {
      if (!parts.heardHere?.(handOver)) tellings.add(handOver.workflowId, handOver);
      else {
        parts.reach?.(`after the hand-over to ${handOver.workflowType}`);
        markings.add(handOver.outboxId, handOver);
      }
    }
  }

  const settled = async () => void (await Promise.all([tellings.settled(), markings.settled()]));
  return { afterCommit, settled, deliver: (handOvers) => deliverAll(parts, handOvers) };
}

async function deliverAll(parts: Told, handOvers: readonly HandOver[]): Promise<void> {
  const byWorkflow = new Map<string, HandOver[]>();
  for (const handOver of handOvers)
    byWorkflow.set(handOver.workflowId, [...(byWorkflow.get(handOver.workflowId) ?? []), handOver]);
  const failures: unknown[] = [];
  const told: HandOver[] = [];
  for (const batch of byWorkflow.values()) {
    await tell(parts, batch).then(
      () => told.push(...batch),
      (error: unknown) => failures.push(error),
    );
    if (failures.some(isUnreachable)) break; // the others would each wait as long for nothing
  }
  if (told.length > 0) await parts.marks.add(...idsOf(told));
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} of ${byWorkflow.size} workflows could not be told`);
}

/** Tells one workflow, for all hand-overs to it at once. */
async function tell(parts: Parts, batch: readonly HandOver[]): Promise<void> {
  const { client, reach, patienceMs = PATIENCE_MS } = parts;
  const { workflowType } = batch[0]!;
  try {
    await client.withDeadline(Date.now() + patienceMs, () => startAndSignal(parts, batch[0]!));
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
  reach?.(`after the hand-over to ${workflowType}`);
}

const idsOf = (handOvers: readonly HandOver[]) => handOvers.map(({ outboxId }) => outboxId);

/** What each workflow is started with, by its id. */
const STARTED_WITH: Record<HandOver['workflowType'], (workflowId: string) => object> = {
  approval: (requestId) => ({ requestId }),
  passwordCase: (caseId) => ({ caseId }),
  reviewCampaign: (campaignId) => ({ campaignId }),
  recordCorrection: (correctionId) => ({ correctionId }),
  messageDelivery: (workflowId) => ({ channel: workflowId.split(':')[1] }),
};

async function startAndSignal({ client, taskQueue }: Parts, { workflowType, workflowId }: HandOver): Promise<void> {
  await client.workflow.signalWithStart(workflowType, {
    workflowId,
    taskQueue,
    args: [STARTED_WITH[workflowType](workflowId)],
    signal: lookAgainSignal,
    signalArgs: [],
    // What ended well has a final row: there is nothing to look at again, and starting it anew is refused.
    workflowIdReusePolicy: workflowType === 'messageDelivery' ? 'ALLOW_DUPLICATE' : 'ALLOW_DUPLICATE_FAILED_ONLY',
  });
}

function isUnreachable(error: unknown): boolean {
  const { cause } = (error ?? {}) as { cause?: { code?: unknown } };
  return UNREACHABLE.includes(cause?.code);
}
