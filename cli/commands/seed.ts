import { parseArgs } from 'node:util';
import { DEFAULT_OFFICERS, seed } from '../seed/seed.ts';
import { readOwnerConfig } from './ownerConfig.ts';

/**
 * `qlcb seed [--officers N]`: a made-up organisation for an empty database, and who to try it as.
 * @throws RangeError, TypeError for arguments that cannot be; ConfigurationError
 */
export async function runSeed(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { officers: { type: 'string', default: String(DEFAULT_OFFICERS) } } });
  const { databaseUrl, rules, sealKey } = readOwnerConfig(process.env);
  const began = performance.now();
  const { people, counts } = await seed(databaseUrl, {
    officers: Number(values.officers),
    rulePack: rules.pack,
    at: new Date(),
    ...(sealKey && { sealKey }),
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `${counts.officers} officers in ${counts.units} units, ${counts.accounts} accounts, ${counts.grants} grants (${seconds} s)`,
  );
  for (const { name, position, unitName, signIn } of people)
    console.log(`  ${name}, ${position}, ${unitName}\n    ${signIn.vi}`);
}
