import { parseArgs } from 'node:util';
import { transferOfficer } from '../../operations/transferOfficer.ts';
import { asOwner, given, officerIdOf, unitIdOf } from './asOwner.ts';

const options = { officer: { type: 'string' }, to: { type: 'string' }, position: { type: 'string' } } as const;

/** `qlcb transfer --officer NUMBER --to UNIT --position TITLE`. @throws CommandError · ConfigurationError · Refused */
export async function runTransferOfficer(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options });
  const [officerNo, unitCode, position] = [given(values, 'officer'), given(values, 'to'), given(values, 'position')];
  await asOwner('transferOfficer', async (tx, rules) => {
    const [officerId, unitId] = [await officerIdOf(tx, officerNo), await unitIdOf(tx, unitCode)];
    await transferOfficer(tx, rules, { officerId, unitId, position });
  });
  console.log(`${officerNo} now serves in ${unitCode}.`);
}
