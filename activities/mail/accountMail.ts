import * as accountGrants from '../../db/accountGrants.ts';
import * as accounts from '../../db/accounts.ts';
import type { AccountRow } from '../../db/accounts.ts';
import * as firstPasswords from '../../db/firstPasswords.ts';
import * as organisation from '../../db/organisation.ts';
import { needsSecondFactor } from '../../domain/passwordRule.ts';
import { permissionWords } from '../../domain/requestTitle.ts';
import type { AccountLink, AccountNews, MailData } from '../../notify/mail/mailData.ts';
import type { ComposeOne, Composing } from './mailContext.ts';

const HOUR = 3_600_000;

/** The link by which a custodian chooses a password; pointless once the account waits for none of theirs. Its time runs from when the mail goes out. */
export const accountLink: ComposeOne = async (composing) => {
  const { tx, message, recipient, rules, links: tokens, publicUrl } = composing;
  const accountId = message.accountId!;
  if (!(await firstPasswords.isAwaited(tx, accountId, recipient.id))) return null;
  const expiresAt = new Date(tx.at.getTime() + rules.pack.password.firstLinkHours * HOUR);
  const { account, news } = await newsOf(composing);
  const { id } = await firstPasswords.linkOf(tx, {
    messageId: message.id,
    officerId: recipient.id,
    accountId,
    expiresAt,
  });
  const href = `${publicUrl}/p/${tokens.tokenOf(id)}`;
  const data: AccountLink = {
    ...news,
    expiresAt,
    needsSecondFactor: needsSecondFactor(rules.pack, account.kind),
    href,
  };
  return message.template === 'account_issued'
    ? { template: 'account_issued', data }
    : { template: 'account_handed_over', data };
};

export const accountWithdrawn: ComposeOne = async (composing) => {
  const { news } = await newsOf(composing);
  const href = `${composing.publicUrl}/requests/${composing.message.requestId}`;
  return { template: 'account_withdrawn', data: { ...news, href } };
};

/** To the head of unit; pointless once the account is handed over or withdrawn. */
export const accountFrozen: ComposeOne = async (composing) => {
  const { account, news } = await newsOf(composing);
  if (account.state !== 'frozen') return null;
  return { template: 'account_frozen', data: { ...news, href: `${composing.publicUrl}/accounts/${account.id}` } };
};

/** What the giver could do through the account: one offer a scope and group of work, each a prefilled request. */
export const grantsOffered: ComposeOne = async (composing): Promise<MailData | null> => {
  const { tx, message, recipient, publicUrl } = composing;
  const { account, news } = await newsOf(composing);
  const ended = await accountGrants.endedBy(tx, message.requestId!);
  if (account.custodianId !== recipient.id || ended.length === 0) return null;
  const offers = ended.map(({ permissions, workGroup, unitId, unitName, withSubordinates }) => {
    const words = permissionWords(permissions, workGroup);
    const { language } = recipient;
    const asked = new URLSearchParams({
      accountId: account.id,
      officerId: recipient.id,
      permissions: permissions.join(','),
      workGroup,
      unitId,
      withSubordinates: String(withSubordinates),
    });
    return {
      permission: { actions: words.actions[language], objects: words.objects[language] },
      scope: unitName,
      href: `${publicUrl}/requests/new?${asked.toString()}`,
    };
  });
  return { template: 'grants_offered', data: { ...news, offers } };
};

async function newsOf({ tx, message, recipient }: Composing): Promise<{ account: AccountRow; news: AccountNews }> {
  const account = (await accounts.find(tx, message.accountId!))!;
  const unit = await organisation.unitPlace(tx, account.unitId);
  return { account, news: { recipient, account: account.userName, unit: unit!.name, at: message.createdAt } };
}
