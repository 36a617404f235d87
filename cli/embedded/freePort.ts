import { createServer } from 'node:net';

/** A port that was asked for by number is taken by someone else. */
export class PortInUseError extends Error {
  readonly port: number;
  readonly setting: string;

  constructor(port: number, setting: string) {
    super(`Port ${port} is in use (${setting}). Free it, or set ${setting} to another one; 0 takes any free port.`);
    this.name = 'PortInUseError';
    this.port = port;
    this.setting = setting;
  }
}

/**
 * The port to use on 127.0.0.1: the one asked for if it is free, any free one for 0.
 *
 * @param setting the environment variable that people set it by, for the error
 * @throws PortInUseError naming the port
 */
export async function freePort(port: number, setting: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortInUseError(port, setting) : error),
    );
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = probe.address();
      const chosen = typeof address === 'object' && address ? address.port : port;
      probe.close(() => resolve(chosen));
    });
  });
}
