import type { RolePasswords } from '../../db/roles.ts';

export interface ServerDescriptions {
  /** A server whose database `template` has all migrations; clone it. */
  postgres: { adminUrl: string; template: string; passwords: RolePasswords };
  /** A development server; its clock is the real one. */
  temporal: { address: string; namespace: string };
}

/** The run's one server of this kind, started at the first call. */
export async function server<K extends keyof ServerDescriptions>(name: K): Promise<ServerDescriptions[K]> {
  const response = await fetch(`${process.env.QLCB_TEST_DESK}/${name}`);
  if (!response.ok) throw new Error(`${name} did not start: ${await response.text()}`);
  return (await response.json()) as ServerDescriptions[K];
}
