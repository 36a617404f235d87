import { parseArgs } from 'node:util';
import { chooseAnew } from '../../operations/chooseAnew.ts';
import { asOwner, given } from './asOwner.ts';

/** `qlcb choose-anew --account USER_NAME`, of a system admin account. @throws CommandError · ConfigurationError · Refused */
export async function runChooseAnew(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { account: { type: 'string' } } });
  const userName = given(values, 'account');
  await asOwner('chooseAnew', (tx) => chooseAnew(tx, { userName }));
  console.log(`${userName}: its custodian gets a mail with the link to choose password and second factor anew.`);
}
