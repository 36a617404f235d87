import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { resolve } from 'node:path';
import { createApp } from '../api/app.ts';
import { readApiConfig } from '../config/api.ts';
import { reportRenderer } from '../notify/report/reportRenderer.ts';
import { linkTokens } from '../domain/linkToken.ts';
import { systemClock } from './clock.ts';
import { offeredChats } from './chat.ts';
import { openPart } from './engine/openPart.ts';
import { tellBeside } from './engine/tellBeside.ts';
import { reportReady } from './reportReady.ts';
import { readRules } from './rules.ts';
import { stopAsked } from './stopAsked.ts';

/** Longer than a proxy keeps an idle connection, so that the proxy closes first and no request falls into the gap. */
const KEEP_ALIVE_MS = 75_000;
/** Whoever sends slower than this, or opened a connection and says nothing, as browsers do ahead of need, keeps no process from ending. */
const LAST_REQUESTS_MS = 3_000;
/** Relative to the working folder, like the rule pack: the same from the sources and in the image. */
const WEB = resolve('dist/web');

/** `qlcb api`: serves the HTTP interface, the decision pages and the web app. Needs Temporal for nothing but speed. */
export async function runApi(): Promise<void> {
  const config = readApiConfig(process.env);
  const part = openPart('api', config, tellBeside);
  const app = createApp({
    db: part.db,
    rules: readRules(config.rulePack),
    links: linkTokens(config.linkKey),
    publicUrl: config.publicUrl,
    clock: systemClock,
    log: part.log,
    secretKey: config.sealKey,
    reports: reportRenderer,
    proxies: config.proxies,
    chat: offeredChats(config),
    ...(existsSync(WEB) && { webRoot: WEB }),
  });
  const server = createServer(app);
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await listen(server, config);
  reportReady();
  part.log.info({ port: config.port }, 'api listens');
  await stopAsked();
  await closed(server);
  await part.close();
}

function listen(server: Server, { port, host }: { port: number; host: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

/** Lets requests that are under way end, for a while. */
function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), LAST_REQUESTS_MS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
