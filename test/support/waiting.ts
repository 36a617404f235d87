import type { House } from './house.ts';

/** Waits until so many connections of a login wait for a lock. @throws Error where they do not within five seconds */
export async function untilWaiting(
  house: House,
  login: 'qlcb_api' | 'qlcb_owner' | 'qlcb_worker',
  count = 1,
): Promise<void> {
  const until = Date.now() + 5_000;
  while (Date.now() < until) {
    const waiting = await house.database
      .admin('pg_stat_activity')
      .where({ datname: house.database.name, usename: login, wait_event_type: 'Lock' });
    if (waiting.length >= count) return;
  }
  throw new Error(`${login} never waited for a lock`);
}
