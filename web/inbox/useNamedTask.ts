import { useQuery } from '@tanstack/react-query';
import { answered, client } from '../api/client.ts';
import { isProblem, Problem } from '../api/problem.ts';

/** The server's page for a task that no longer waits; for one that does, it leads back to the task. */
const overPath = (taskId: string): string => `/tasks/${encodeURIComponent(taskId)}/ended`;

/**
 * A task that the address names and the list does not hold. Whether it still waits is asked first: reading one that does
 * not would be recorded as a refusal of somebody who did nothing but follow an old mail.
 */
export function useNamedTask(taskId: string, isAsked: boolean) {
  const query = useQuery({
    queryKey: ['tasks', 'named', taskId],
    enabled: isAsked,
    queryFn: async () => {
      if (!(await doesWait(taskId))) throw new Problem(404, {});
      return answered(client.GET('/tasks/{taskId}', { params: { path: { taskId } } }));
    },
  });
  return { query, overPath: isAsked && isProblem(query.error, 404) ? overPath(taskId) : null };
}

async function doesWait(taskId: string): Promise<boolean> {
  const reply = await fetch(overPath(taskId), { method: 'HEAD', redirect: 'manual' }).catch((): never => {
    throw new Problem(0, {});
  });
  if (reply.status >= 500) throw new Problem(reply.status, {});
  return reply.type === 'opaqueredirect';
}
