import pg from 'pg';
import type { StartedHouse } from './startedHouse.ts';

/** What the audit log holds about a subject, the oldest first. */
export async function auditEvents({ database }: StartedHouse, subjectId: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  try {
    const { rows } = await client.query<{ event: string }>(
      'select event from audit_event where subject_id = $1 order by id',
      [subjectId],
    );
    return rows.map(({ event }) => event);
  } finally {
    await client.end();
  }
}
