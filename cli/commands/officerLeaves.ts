import { parseArgs } from 'node:util';
import { officerLeaves } from '../../operations/officerLeaves.ts';
import { asOwner, given, officerIdOf } from './asOwner.ts';

/** `qlcb leave --officer NUMBER`. @throws CommandError · ConfigurationError · Refused */
export async function runOfficerLeaves(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { officer: { type: 'string' } } });
  const officerNo = given(values, 'officer');
  await asOwner('officerLeaves', async (tx, rules) => {
    await officerLeaves(tx, rules, { officerId: await officerIdOf(tx, officerNo) });
  });
  console.log(`${officerNo} has left.`);
}
