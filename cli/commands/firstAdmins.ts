import { parseArgs } from 'node:util';
import { issueFirstAdmins } from '../../operations/issueFirstAdmins.ts';
import { asOwner, CommandError, given, officerIdOf, unitIdOf } from './asOwner.ts';

const options = { unit: { type: 'string' }, officer: { type: 'string', multiple: true } } as const;

/**
 * `qlcb first-admin --unit IT_DEPARTMENT --officer NUMBER --officer NUMBER`: the first two system admin accounts, where there
 * are none. @throws CommandError · ConfigurationError · Refused
 */
export async function runFirstAdmins(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options });
  const unitCode = given({ unit: values.unit }, 'unit');
  const officerNos = values.officer ?? [];
  if (officerNos.length === 0) throw new CommandError('--officer is missing');
  let issued: string[] = [];
  await asOwner('issueFirstAdmins', async (tx, rules) => {
    const unitId = await unitIdOf(tx, unitCode);
    const officerIds: string[] = [];
    for (const officerNo of officerNos) officerIds.push(await officerIdOf(tx, officerNo));
    issued = (await issueFirstAdmins(tx, rules, { unitId, officerIds })).userNames;
  });
  console.log(`${issued.join(' and ')} are issued; each custodian gets a mail with the link to choose a password.`);
}
