import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { BareDecision, BareRequest } from '../bare/bareWrites.ts';
import type { People } from '../house/people.ts';
import { closedLoop, timed } from '../load/closedLoop.ts';
import type { HttpClient } from '../load/httpClient.ts';
import { p50, p95, type Arm } from './arm.ts';
import { grantForm } from './grantForm.ts';

/** E: bare Express. Submissions, then decisions on as many tasks, with nothing in between. */
export function bareExpress({ http, bench, people }: { http: HttpClient; bench: pg.Pool; people: People }): Arm {
  let asked = 0;
  return {
    name: 'bareExpress',
    run: async (turn) => {
      const [submitting, deciding]: [number[], number[]] = [[], []];
      const submitted = await closedLoop(turn, async () => {
        const asker = people.askers[asked++ % people.askers.length]!;
        const body: BareRequest = { ...asker, form: grantForm(asker, asked) };
        const answer = await timed(submitting, () => post<{ state: string }>(http, '/requests', body, 201));
        if (answer.state !== 'submitted') throw new Error('bare Express did not take a request in');
      });
      const taskIds = await openTasks(bench);
      const count = submitted.done;
      const decided = await closedLoop({ ...turn, count, endBy: Infinity }, async (index) => {
        const path = `/tasks/${taskIds[index]!}/decision`;
        const body: Omit<BareDecision, 'taskId'> = { officerId: randomUUID(), version: 1, verdict: 'approve' };
        const answer = await timed(deciding, () => post<{ verdict: string }>(http, path, body, 200));
        if (answer.verdict !== 'approve') throw new Error('bare Express did not record a decision');
      });
      return {
        'E.submissions': submitted.done / submitted.seconds,
        'E.submission.p50': p50(submitting),
        'E.submission.p95': p95(submitting),
        'E.decisions': decided.done / decided.seconds,
        'E.decision.p50': p50(deciding),
        'E.decision.p95': p95(deciding),
      };
    },
  };
}

const post = <T>(http: HttpClient, path: string, body: object, expected: number): Promise<T> =>
  http.post<T>(path, body, { expected, headers: { 'Idempotency-Key': randomUUID() } });

/** What the engine does in the product: opens a task for each request that has none. */
async function openTasks(bench: pg.Pool): Promise<string[]> {
  const { rows } = await bench.query<{ id: string }>(
    `insert into task (id, request_id, version, opened_at)
     select gen_random_uuid(), r.id, 1, now() from request r where not exists (select from task t where t.request_id = r.id) returning id`,
  );
  return rows.map(({ id }) => id);
}
