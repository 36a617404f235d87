import type { Logger } from 'pino';
import type { Database } from '../db/database.ts';
import type { Clock } from '../domain/clock.ts';
import type { LinkTokens } from '../domain/linkToken.ts';
import type { ChatChannel } from '../domain/messageChannel.ts';
import type { ReportRenderer } from '../domain/writtenReport.ts';
import type { Rules } from '../domain/rules.ts';

/** Which chats are set up, and what the bridge to one signs its calls with. */
export interface OfferedChats {
  channels: readonly ChatChannel[];
  /** Standard Webhooks secrets; left out, the bridge may not call. */
  webhookSecrets?: string;
}

/** Everything that the API is given from outside. Building an app opens no port. */
export interface ApiContext {
  /** As the login `qlcb_api`. */
  db: Database;
  rules: Rules;
  links: LinkTokens;
  /** Origin under which people reach us, without a slash at its end; the Host header of a request is never believed. */
  publicUrl: string;
  clock: Clock;
  log: Logger;
  /** 32 bytes, outside the database: forgery tokens, cursors and the hashes of names that are counted derive from it. */
  secretKey: Uint8Array;
  /** Draws written reports as files. */
  reports: ReportRenderer;
  /** The chats that are offered beside mail; left out, none. */
  chat?: OfferedChats;
  /** How many proxies of ours stand in front; without one, an address in a header is nobody's word. */
  proxies?: number;
  /** Folder of the built web app; left out, only the API and the pages are served. */
  webRoot?: string;
  /** Checks every answer against the contract; for tests, it costs time. */
  checkAnswers?: boolean;
}
