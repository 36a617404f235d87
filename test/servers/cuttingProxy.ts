import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface CuttingProxy {
  readonly url: string;
  /** How many connections were cut so far. */
  readonly cuts: number;
  /** Cuts the next so many requests whose first line fits: after they were forwarded, at the first byte of the answer. */
  cutNext(request: RegExp, times?: number): void;
  close(): Promise<void>;
}

/** A TCP proxy: passes on bytes, and where it is told to, loses the answer to a request that the server has carried out. */
export async function startCuttingProxy(target: string): Promise<CuttingProxy> {
  const { hostname, port } = new URL(target);
  const state = { cuts: 0, left: 0, request: /$^/ };
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    let isDoomed = false;
    for (const socket of [client, upstream]) {
      sockets.add(socket.on('error', () => socket.destroy()));
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    client.on('data', (bytes) => {
      if (state.left > 0 && state.request.test(bytes.toString('latin1'))) {
        isDoomed = true;
        state.left -= 1;
      }
      upstream.write(bytes);
    });
    upstream.on('data', (bytes) => {
      if (!isDoomed) return void client.write(bytes);
      state.cuts += 1;
      client.destroy();
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get cuts() {
      return state.cuts;
    },
    cutNext: (request, times = 1) => void Object.assign(state, { request, left: times }),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
