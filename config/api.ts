import { z } from 'zod';
import { chatConfigOf, chatVariables, webhookIsWhole, type ChatConfig } from './chat.ts';
import { databaseVariables } from './database.ts';
import { engineVariables, type EngineConfig } from './engine.ts';
import { productVariables } from './product.ts';
import { readEnvironment } from './readEnvironment.ts';
import { port } from './variables.ts';

/** Everything that `qlcb api` reads from the environment. */
export const apiVariables = z.object({
  ...databaseVariables.shape,
  ...engineVariables.shape,
  ...productVariables.shape,
  ...chatVariables.shape,
  QLCB_PORT: port.default(3000),
  /** Address to listen on; in a container 0.0.0.0. */
  QLCB_HOST: z.string().default('127.0.0.1'),
  /** How many proxies of ours stand in front: whose word for the caller's address is believed. */
  QLCB_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
});

export interface ApiConfig {
  host: string;
  proxies: number;
  port: number;
  /** Origin without a slash at its end. */
  publicUrl: string;
  databaseUrl: string;
  temporal: EngineConfig;
  linkKey: Buffer;
  sealKey: Buffer;
  rulePack: string;
  logLevel: string;
  crashAt: string | undefined;
  chat: ChatConfig;
}

/** @throws ConfigurationError listing every fault */
export function readApiConfig(env: NodeJS.ProcessEnv): ApiConfig {
  const read = readEnvironment(apiVariables.superRefine(webhookIsWhole), env);
  return {
    host: read.QLCB_HOST,
    proxies: read.QLCB_PROXIES,
    port: read.QLCB_PORT,
    publicUrl: read.QLCB_PUBLIC_URL,
    databaseUrl: read.QLCB_DATABASE_URL,
    temporal: { address: read.QLCB_TEMPORAL_ADDRESS, namespace: read.QLCB_TEMPORAL_NAMESPACE },
    linkKey: read.QLCB_LINK_KEY,
    sealKey: read.QLCB_SEAL_KEY,
    rulePack: read.QLCB_RULE_PACK,
    logLevel: read.QLCB_LOG_LEVEL,
    crashAt: read.QLCB_CRASH_AT,
    chat: chatConfigOf(read),
  };
}
