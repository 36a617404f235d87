import { useQueryClient } from '@tanstack/react-query';
import { answered, client, once } from '../api/client.ts';
import type { Outcome, TaskRow, Verdict } from '../api/shapes.ts';
import { useAct } from '../api/useAct.ts';

/** Decides a task, bound to the version that was seen. Whatever comes of it, the lists are read anew. */
export function useDecision(task: Pick<TaskRow, 'id' | 'version'>, done: (outcome: Outcome) => void) {
  const refresh = useRefreshAfterDecision();
  return useAct(
    async ({ verdict, reason }: { verdict: Verdict; reason: string }, key) => {
      const body = { version: task.version, verdict, ...(reason && { reason }) };
      const params = { path: { taskId: task.id }, header: once(key) };
      try {
        return await answered(client.POST('/tasks/{taskId}/decision', { params, body }));
      } finally {
        refresh();
      }
    },
    (outcome) => done(outcome),
  );
}

/** Reads again what a decision, a passing on or a withdrawal changes. */
export function useRefreshAfterDecision(): () => void {
  const queries = useQueryClient();
  return () => {
    for (const key of ['tasks', 'requests', 'me', 'grants']) void queries.invalidateQueries({ queryKey: [key] });
  };
}
