import * as firstPasswords from '../../db/firstPasswords.ts';
import { rules, type House } from './house.ts';

/** The id of the link that the newest mail of an account carries to its custodian. */
export async function firstPasswordLink(house: House, accountId: string): Promise<string> {
  const message = (await house.database
    .admin('message')
    .where({ account_id: accountId })
    .whereIn('template', ['account_issued', 'account_handed_over'])
    .orderBy('created_at', 'desc')
    .first('id', 'officer_id')) as { id: string; officer_id: string };
  const expiresAt = new Date(house.clock.at.getTime() + rules.pack.password.firstLinkHours * 3_600_000);
  const { id } = await house.worker.asEngine('makeLink', (tx) =>
    firstPasswords.linkOf(tx, { messageId: message.id, officerId: message.officer_id, accountId, expiresAt }),
  );
  return id;
}
