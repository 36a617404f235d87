import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';

const EVERY_MS = 8;
const PATIENCE_MS = 60_000;

/** The open task of a request, and whom it asks. */
export interface OpenTask {
  taskId: string;
  version: number;
  officerId: string;
}

/** Tells how requests come along, from their rows: one statement for all that are waited for, while any is. */
export interface RequestWatch {
  /** Resolves when the request asks somebody. */
  opened(requestId: string): Promise<OpenTask>;
  /** Resolves when the request is approved and its grant is there. */
  inEffect(requestId: string): Promise<void>;
}

interface Row {
  id: string;
  state: string;
  granted: boolean;
  taskId: string | null;
  version: number;
  officerId: string | null;
}

interface Waiting {
  /** True once there is nothing to wait for any more. */
  look(row: Row): boolean;
  fail(error: Error): void;
  deadline: number;
}

const ENDED_OTHERWISE = ['rejected', 'expired', 'withdrawn', 'failed', 'sent_back'];

export function watchRequests(admin: pg.Pool): RequestWatch {
  const waiting = new Map<string, Waiting>();
  let looking = false;

  async function look(): Promise<void> {
    looking = true;
    while (waiting.size > 0) {
      const began = performance.now();
      const { rows } = await admin.query<Row>(ROWS, [[...waiting.keys()]]);
      for (const row of rows) settle(waiting, row);
      dropOverdue(waiting);
      await delay(Math.max(EVERY_MS, 4 * (performance.now() - began)));
    }
    looking = false;
  }

  const until = <T>(requestId: string, answer: (row: Row) => T | null): Promise<T> =>
    new Promise((resolve, reject) => {
      const lookAt = (row: Row) => {
        const found = answer(row);
        if (found !== null) resolve(found);
        return found !== null;
      };
      waiting.set(requestId, { look: lookAt, fail: reject, deadline: performance.now() + PATIENCE_MS });
      if (!looking) look().catch((error: Error) => waiting.forEach(({ fail }) => fail(error)));
    });

  return {
    opened: (requestId) =>
      until(requestId, ({ taskId, version, officerId }) =>
        taskId && officerId ? { taskId, version, officerId } : null,
      ),
    inEffect: async (requestId) => {
      await until(requestId, ({ state, granted }) => (state === 'approved' && granted ? true : null));
    },
  };
}

const ROWS = `
  select r.id, r.state, exists (select from permission_grant g where g.request_id = r.id) as granted,
         t.id as "taskId", r.version, c.officer_id as "officerId"
    from request r
    left join task t on t.request_id = r.id and t.version = r.version and t.state = 'open'
    left join task_candidate c on c.task_id = t.id and c.removed_at is null
   where r.id = any($1::uuid[])`;

function settle(waiting: Map<string, Waiting>, row: Row): void {
  const waiter = waiting.get(row.id);
  if (!waiter) return;
  if (ENDED_OTHERWISE.includes(row.state)) waiter.fail(new Error(`a request ended as ${row.state}`));
  else if (!waiter.look(row)) return;
  waiting.delete(row.id);
}

function dropOverdue(waiting: Map<string, Waiting>): void {
  for (const [requestId, { fail, deadline }] of waiting) {
    if (performance.now() < deadline) continue;
    waiting.delete(requestId);
    fail(new Error(`a request did not come along within ${PATIENCE_MS} ms`));
  }
}
