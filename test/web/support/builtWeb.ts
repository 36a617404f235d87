import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWeb } from '../../../cli/start/webBuild.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
/** As strict as the server's own: what the app loads or runs beyond it fails here first. */
const policy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'";

export interface BuiltWeb {
  url: string;
  close: () => Promise<void>;
}

/** The app as it is shipped (built once, before all tests), served as the API will: files as they are, every other path as index.html. */
export async function builtWeb(): Promise<BuiltWeb> {
  await buildWeb(root);
  const folder = join(root, 'dist', 'web');
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://web').pathname);
    const file = extname(path) in types ? path : '/index.html';
    readFile(join(folder, file)).then(
      (content) =>
        response
          .setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
          .setHeader('content-security-policy', policy)
          .end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
