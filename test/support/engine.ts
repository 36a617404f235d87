import type { Client } from '@temporalio/client';
import type { NativeConnection } from '@temporalio/worker';
import { createApprovalActivities } from '../../activities/approvalActivities.ts';
import type { Courier } from '../../activities/courier.ts';
import { createMessageActivities } from '../../activities/messageActivities.ts';
import { createPasswordCaseActivities } from '../../activities/passwordCaseActivities.ts';
import { createReviewActivities } from '../../activities/reviewActivities.ts';
import { createHandOvers, type HandOvers } from '../../cli/engine/handOver.ts';
import { startWorker } from '../../cli/engine/startWorker.ts';
import { openDatabase, type Database } from '../../db/database.ts';
import type { HandOver } from '../../db/engineOutbox.ts';
import type { DueMessage } from '../../db/messages.ts';
import type { ChatChannel } from '../../domain/messageChannel.ts';
import type { Clock } from '../../domain/clock.ts';
import type { TestDatabase } from './database.ts';
import type { Rules } from '../../domain/rules.ts';
import { rules as packRules } from './house.ts';

/** A courier that keeps what it would send: for workflow tests, where no mail is looked at. */
export function keepingCourier(): Courier<DueMessage> & { sent: DueMessage[] } {
  const sent: DueMessage[] = [];
  return {
    sent,
    compose: (_, message) => Promise.resolve(message),
    send: (message) => {
      sent.push(message);
      return Promise.resolve({ reply: '250 kept' });
    },
  };
}

export interface TestEngine {
  /** The API's login: what it commits is handed over. */
  api: Database;
  worker: Database;
  handOvers: HandOvers;
  /** Resolves when the workflow of this request has done all that was written about it. */
  settled(workflowId: string): Promise<void>;
  stop(): Promise<void>;
}

/** A real worker on a real server, composed as `qlcb worker` and `qlcb api` are. */
export async function startEngine(input: {
  client: Client;
  connection: NativeConnection;
  namespace: string;
  taskQueue: string;
  database: TestDatabase;
  clock: Clock;
  mail: Courier;
  chats?: Partial<Record<ChatChannel, Courier>>;
  rules?: Rules;
  /** Leaves messages as rows: their workflow's long sleeps would race with jumps of time. */
  withoutDelivery?: boolean;
  /** Called before each effect: where the server's clock is not this machine's, it is read here. */
  beforeEach?: () => Promise<void>;
  /** Called once an effect is done, before the workflow hears of it. */
  afterEach?: (effect: string) => Promise<void>;
  /** Milliseconds between the first attempt at a message and the second. */
  firstRetryMs?: number;
}): Promise<TestEngine> {
  const { client, connection, namespace, taskQueue, clock, mail, rules = packRules } = input;
  const failures: unknown[] = [];
  const handOvers = createHandOvers({
    client,
    taskQueue,
    database: () => worker,
    onFailure: (error) => failures.push(error),
  });
  const afterCommit = (all: HandOver[]) =>
    handOvers.afterCommit(
      input.withoutDelivery ? all.filter(({ workflowType }) => workflowType !== 'messageDelivery') : all,
    );
  const worker = openDatabase({ url: input.database.urls.worker, clock, afterCommit, name: 'engine-worker' });
  const api = openDatabase({ url: input.database.urls.api, clock, afterCommit, name: 'engine-api' });
  const effects = {
    ...createApprovalActivities({ db: worker, rules }),
    ...createPasswordCaseActivities({ db: worker, rules }),
    ...createReviewActivities({ db: worker, rules }),
    ...createMessageActivities({ db: worker, mail, chats: input.chats, firstRetryMs: input.firstRetryMs }),
  };
  const running = await startWorker({
    connection,
    namespace,
    taskQueue,
    activities: framed(effects, input),
  });
  const settled = async (workflowId: string) => {
    await handOvers.settled();
    await client.workflow.getHandle(workflowId).query('__stack_trace'); // answered after the workflow task that is under way
  };
  const stop = async () => {
    await handOvers.settled();
    await running.shutdown();
    await Promise.all([api.close(), worker.close()]);
    if (failures.length > 0) throw new AggregateError(failures, 'hand-overs failed');
  };
  return { api, worker, handOvers, settled, stop };
}

function framed<A extends object>(
  activities: A,
  { beforeEach, afterEach }: { beforeEach?: () => Promise<void>; afterEach?: (effect: string) => Promise<void> },
): A {
  const entries = Object.entries(activities) as [string, (input: unknown) => Promise<unknown>][];
  const framedOne = (name: string, effect: (input: unknown) => Promise<unknown>) => async (input: unknown) => {
    await beforeEach?.();
    const answer = await effect(input);
    await afterEach?.(name);
    return answer;
  };
  return Object.fromEntries(entries.map(([name, effect]) => [name, framedOne(name, effect)])) as A;
}
