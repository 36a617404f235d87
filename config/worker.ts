import { z } from 'zod';
import { chatConfigOf, chatVariables, matrixIsWhole, matrixToken, webhookIsWhole, type ChatConfig } from './chat.ts';
import { databaseVariables } from './database.ts';
import { engineVariables, type EngineConfig } from './engine.ts';
import { productVariables } from './product.ts';
import { readEnvironment } from './readEnvironment.ts';
import { url } from './variables.ts';

/** Everything that `qlcb worker` reads from the environment. */
export const workerVariables = z.object({
  ...databaseVariables.shape,
  ...engineVariables.shape,
  ...productVariables.shape,
  ...chatVariables.shape,
  QLCB_MATRIX_TOKEN: matrixToken,
  /** May carry a user name and a password. */
  QLCB_SMTP_URL: url('smtp', 'smtps'),
  /** Sender of every mail, as it stands in the header. */
  QLCB_MAIL_FROM: z.string().regex(/@/, { error: 'must be a mail address, with or without a name' }),
});

export interface WorkerConfig {
  /** Origin without a slash at its end. */
  publicUrl: string;
  databaseUrl: string;
  temporal: EngineConfig;
  smtpUrl: string;
  mailFrom: string;
  linkKey: Buffer;
  sealKey: Buffer;
  rulePack: string;
  logLevel: string;
  crashAt: string | undefined;
  chat: ChatConfig;
}

/** @throws ConfigurationError listing every fault */
export function readWorkerConfig(env: NodeJS.ProcessEnv): WorkerConfig {
  const read = readEnvironment(workerVariables.superRefine(webhookIsWhole).superRefine(matrixIsWhole), env);
  return {
    publicUrl: read.QLCB_PUBLIC_URL,
    databaseUrl: read.QLCB_DATABASE_URL,
    temporal: { address: read.QLCB_TEMPORAL_ADDRESS, namespace: read.QLCB_TEMPORAL_NAMESPACE },
    smtpUrl: read.QLCB_SMTP_URL,
    mailFrom: read.QLCB_MAIL_FROM,
    linkKey: read.QLCB_LINK_KEY,
    sealKey: read.QLCB_SEAL_KEY,
    rulePack: read.QLCB_RULE_PACK,
    logLevel: read.QLCB_LOG_LEVEL,
    crashAt: read.QLCB_CRASH_AT,
    chat: chatConfigOf(read),
  };
}
