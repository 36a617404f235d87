import { resolve } from 'node:path';
import { z } from 'zod';
import { productVariables } from './product.ts';
import { readEnvironment } from './readEnvironment.ts';
import { port } from './variables.ts';

/** Everything that `npm start` reads from the environment; 0 as a port takes any free one. */
export const startVariables = z.object({
  QLCB_HOME: z.string().default('.qlcb'),
  QLCB_PORT: port.default(3000),
  QLCB_MAIL_PORT: port.default(1025),
  QLCB_INBOX_PORT: port.default(1080),
  QLCB_DB_PORT: port.default(5433),
  QLCB_TEMPORAL_PORT: port.default(7233),
  QLCB_TEMPORAL_UI_PORT: port.default(8233),
  QLCB_RULE_PACK: productVariables.shape.QLCB_RULE_PACK,
  QLCB_LOG_LEVEL: productVariables.shape.QLCB_LOG_LEVEL,
});

export interface StartConfig {
  /** Absolute path of the folder that keeps all data. */
  home: string;
  ports: { web: number; smtp: number; inbox: number; database: number; temporal: number; temporalUi: number };
  /** Absolute path. */
  rulePack: string;
  logLevel: string;
}

/** @throws ConfigurationError listing every fault */
export function readStartConfig(env: NodeJS.ProcessEnv): StartConfig {
  const read = readEnvironment(startVariables, env);
  return {
    home: resolve(read.QLCB_HOME),
    ports: {
      web: read.QLCB_PORT,
      smtp: read.QLCB_MAIL_PORT,
      inbox: read.QLCB_INBOX_PORT,
      database: read.QLCB_DB_PORT,
      temporal: read.QLCB_TEMPORAL_PORT,
      temporalUi: read.QLCB_TEMPORAL_UI_PORT,
    },
    rulePack: resolve(read.QLCB_RULE_PACK),
    logLevel: read.QLCB_LOG_LEVEL,
  };
}
