import { parseArgs } from 'node:util';
import { appointHead } from '../../operations/appointHead.ts';
import { asOwner, given, officerIdOf, unitIdOf } from './asOwner.ts';

const options = {
  unit: { type: 'string' },
  officer: { type: 'string' },
  position: { type: 'string' },
  acting: { type: 'boolean', default: false },
} as const;

/** `qlcb appoint-head --unit UNIT --officer NUMBER --position TITLE [--acting]`. @throws CommandError · ConfigurationError · Refused */
export async function runAppointHead(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options });
  const [unitCode, officerNo, position] = [given(values, 'unit'), given(values, 'officer'), given(values, 'position')];
  const post = values.acting ? 'acting_head' : 'head';
  await asOwner('appointHead', async (tx, rules) => {
    const [officerId, unitId] = [await officerIdOf(tx, officerNo), await unitIdOf(tx, unitCode)];
    await appointHead(tx, rules, { unitId, officerId, post, position });
  });
  console.log(`${officerNo} now leads ${unitCode}.`);
}
