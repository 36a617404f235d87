import pg from 'pg';

const PATIENCE_MS = 60_000;
const ID_LENGTH = 36;

/** The open task of a request, and whom it asks. */
export interface OpenTask {
  taskId: string;
  version: number;
  officerId: string;
}

/** Tells how requests come along, without asking again and again: what a look costs would be counted as the product's. */
export interface RequestWatch {
  /** The open task of a request whose approver has been asked. @throws Error where there is none */
  openTask(requestId: string): Promise<OpenTask>;
  /** Resolves when the request is approved, and its grant there. @throws Error where it ended otherwise, or not in time */
  inEffect(requestId: string): Promise<void>;
  close(): Promise<void>;
}

/** Has the database tell of every request that ends, on its commit. `adminUrl` is the superuser's. */
export async function watchRequests(adminUrl: string): Promise<RequestWatch> {
  const client = new pg.Client({ connectionString: adminUrl, pipeline: true });
  await client.connect();
  await client.query(TELLING);
  const ended = new Map<string, string>();
  const waiting = new Map<string, (state: string) => void>();
  client.on('notification', ({ payload }) => {
    const [requestId, state] = [payload!.slice(0, ID_LENGTH), payload!.slice(ID_LENGTH + 1)];
    ended.set(requestId, state);
    waiting.get(requestId)?.(state);
    waiting.delete(requestId);
  });

  const end = (requestId: string) =>
    new Promise<string>((resolve, reject) => {
      const known = ended.get(requestId);
      if (known !== undefined) return resolve(known);
      const overdue = setTimeout(() => reject(new Error(`a request did not end in ${PATIENCE_MS} ms`)), PATIENCE_MS);
      waiting.set(requestId, (state) => {
        clearTimeout(overdue);
        resolve(state);
      });
    });

  return {
    openTask: async (requestId) => {
      const { rows } = await client.query<OpenTask>({ name: 'open task', text: OPEN_TASK, values: [requestId] });
      if (!rows[0]) throw new Error('whoever was asked by mail has no task');
      return rows[0];
    },
    inEffect: async (requestId) => {
      const state = await end(requestId);
      if (state !== 'approved with its grant') throw new Error(`a request ended as ${state}`);
    },
    close: () => client.end(),
  };
}

const TELLING = `
  create function bench_request_ended() returns trigger language plpgsql as $$
  begin
    perform pg_notify('bench_request_ended', new.id || ' ' || new.state ||
      case when exists (select from public.permission_grant g where g.request_id = new.id) then ' with its grant' else '' end);
    return null;
  end $$;
  create trigger bench_request_ended after update on request for each row
    when (old.ended_at is null and new.ended_at is not null) execute function bench_request_ended();
  listen bench_request_ended`;

const OPEN_TASK = `
  select t.id as "taskId", t.version, c.officer_id as "officerId"
    from task t join task_candidate c on c.task_id = t.id and c.removed_at is null where t.request_id = $1 and t.state = 'open'`;
