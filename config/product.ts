import { z } from 'zod';
import { logLevel, secretKey, url } from './variables.ts';

/** What the API and the worker must agree on. */
export const productVariables = z.object({
  /** Where people reach the product; links in mails begin with it, whatever a request's Host header says. */
  QLCB_PUBLIC_URL: url('http', 'https').transform((value) => new URL(value).origin),
  /** Signs the links in mails. */
  QLCB_LINK_KEY: secretKey,
  /** Seals what the database must not give away (second factors). */
  QLCB_SEAL_KEY: secretKey,
  /** Path of the rule pack. */
  QLCB_RULE_PACK: z.string().default('rule-packs/customs-2018.yaml'),
  QLCB_LOG_LEVEL: logLevel.default('info'),
  /** For tests of what a crash leaves behind: the process kills itself when it first reaches the point of that name. */
  QLCB_CRASH_AT: z.string().optional(),
});
