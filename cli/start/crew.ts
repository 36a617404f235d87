import type { Server } from './server.ts';

/** All processes of one run: who has joined is stopped at the end, the last one first. */
export interface Crew {
  join<S extends Server>(name: string, starting: Promise<S>): Promise<S>;
  /** Settles with the name of the first that ended without being asked to. */
  readonly fallen: Promise<string>;
  dismiss(): Promise<void>;
}

/** @param note told the pid of each that joins */
export function gatherCrew(note: (pid: number) => void): Crew {
  const members: Server[] = [];
  let dismissed = false;
  let tellFallen: (name: string) => void = () => undefined;
  const fallen = new Promise<string>((resolve) => (tellFallen = resolve));
  return {
    fallen,
    join: async (name, starting) => {
      const server = await starting;
      members.push(server);
      note(server.pid);
      void server.exited.then(() => (dismissed ? undefined : tellFallen(name)));
      return server;
    },
    dismiss: async () => {
      dismissed = true;
      for (const server of members.reverse()) await server.stop();
    },
  };
}
