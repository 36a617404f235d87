import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** Stands before several API processes, as a proxy does; each new line leads to the one that serves now. */
export interface ApiSwitch {
  leadTo(port: number): void;
  close(): Promise<void>;
}

/** A line whose API dies is cut: its caller gets no answer. */
export async function startApiSwitch(port: number): Promise<ApiSwitch> {
  let serving = 0;
  const lines = new Set<Socket>();
  const server = createServer((line) => {
    const onward = connect(serving, '127.0.0.1');
    for (const [from, to] of [[line, onward], [onward, line]] as const) {
      lines.add(from);
      from.pipe(to);
      from.on('error', () => undefined); // told by its close, too
      from.once('close', () => {
        lines.delete(from);
        to.destroy();
      });
    }
  }); // prettier-ignore
  await once(server.listen(port, '127.0.0.1'), 'listening');
  return {
    leadTo: (to) => void (serving = to),
    close: async () => {
      for (const line of lines) line.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
