import type { Duplex } from 'node:stream';
import type { Client } from 'pg';

const held = new WeakSet<Duplex>();

/** Has the statements of one turn of the event loop travel together: one system call here, one wake of the server. */
export function inOneWrite({ connection: { stream } }: Client): void {
  if (held.has(stream)) return;
  held.add(stream);
  stream.cork();
  process.nextTick(() => {
    held.delete(stream);
    stream.uncork();
  });
}
