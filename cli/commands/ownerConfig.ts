import { z } from 'zod';
import { databaseVariables } from '../../config/database.ts';
import { productVariables } from '../../config/product.ts';
import { readEnvironment } from '../../config/readEnvironment.ts';
import type { Rules } from '../../domain/rules.ts';
import { readRules } from '../rules.ts';

const ownerVariables = z.object({
  ...databaseVariables.shape,
  QLCB_RULE_PACK: productVariables.shape.QLCB_RULE_PACK,
  /** Needed where second factors are sealed: by the seed. */
  QLCB_SEAL_KEY: productVariables.shape.QLCB_SEAL_KEY.optional(),
});

export interface OwnerConfig {
  databaseUrl: string;
  rules: Rules;
  sealKey: Buffer | undefined;
}

/**
 * What an operator's command reads from the environment: `QLCB_DATABASE_URL` as `qlcb_owner`, and the rule pack.
 * @throws ConfigurationError, RulePackError listing every fault
 */
export function readOwnerConfig(env: NodeJS.ProcessEnv): OwnerConfig {
  const read = readEnvironment(ownerVariables, env);
  return {
    databaseUrl: read.QLCB_DATABASE_URL,
    rules: readRules(read.QLCB_RULE_PACK),
    sealKey: read.QLCB_SEAL_KEY,
  };
}
