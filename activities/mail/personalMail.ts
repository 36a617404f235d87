import * as grants from '../../db/grants.ts';
import * as links from '../../db/links.ts';
import * as recipients from '../../db/recipients.ts';
import { revocationTexts } from '../../domain/revocationTexts.ts';
import { permissionWords } from '../../domain/requestTitle.ts';
import type { MailGrant } from '../../notify/mail/mailData.ts';
import type { ComposeOne, Composing } from './mailContext.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** How long a sign-in link works, from when it was asked for. */
const SIGN_IN_MINUTES = 15;

/** A one-time sign-in link; pointless once its time is over. */
export const signInLink: ComposeOne = async ({ tx, message, recipient, links: tokens, publicUrl }) => {
  const expiresAt = new Date(message.createdAt.getTime() + SIGN_IN_MINUTES * MINUTE);
  if (expiresAt <= tx.at) return null;
  const { id } = await links.forSignIn(tx, { messageId: message.id, officerId: recipient.id, expiresAt });
  return {
    template: 'sign_in_link',
    data: { recipient, requestedAt: message.createdAt, expiresAt, href: `${publicUrl}/s/${tokens.tokenOf(id)}` },
  };
};

/** Tells the custodian that sign-in through their account was locked after too many failures. */
export const accountLocked: ComposeOne = async ({ message, recipient, rules, publicUrl }) => {
  const { lockAfterFailures, lockMinutes } = rules.pack.password;
  const until = new Date(message.createdAt.getTime() + lockMinutes * MINUTE);
  const account = message.addressEntered ?? '';
  return {
    template: 'account_locked',
    data: {
      recipient,
      account,
      at: message.createdAt,
      failures: lockAfterFailures,
      until,
      href: `${publicUrl}/sign-in`,
    },
  };
};

/** A permission was taken away: to its holder, and to the others whom it concerns. */
export const grantRevoked: ComposeOne = async (composing) => {
  const { tx, message, recipient, publicUrl } = composing;
  const told = await grantOf(composing);
  const end = message.grantId === null ? undefined : await grants.endOf(tx, message.grantId);
  if (!told || !end) return null;
  const by = end.by === null ? undefined : await recipients.person(tx, end.by);
  const audience = told.holderId === recipient.id ? 'holder' : 'other';
  const reason = end.note ?? revocationTexts[end.reason]![recipient.language];
  const system = { name: recipient.language === 'vi' ? 'Hệ thống QLCB' : 'The QLCB system' };
  return {
    template: 'grant_revoked',
    data: { recipient, audience, grant: told.grant, by: by ?? system, at: end.at, reason, href: `${publicUrl}/grants` },
  };
};

/** A permission ends soon: only while it is still in force. */
export const grantEnding: ComposeOne = async (composing) => {
  const { tx, message, recipient, publicUrl } = composing;
  const told = await grantOf(composing);
  if (!told || told.ended || told.grant.to! <= tx.at) return null;
  const endsAt = told.grant.to!;
  const daysLeft = Math.ceil((endsAt.getTime() - tx.at.getTime()) / DAY);
  return {
    template: 'grant_ending',
    data: { recipient, grant: told.grant, endsAt, daysLeft, renewHref: `${publicUrl}/grants?renew=${message.grantId}` },
  };
};

async function grantOf({
  tx,
  message,
  recipient,
}: Composing): Promise<{ grant: MailGrant; holderId: string; ended: boolean } | undefined> {
  const found = message.grantId === null ? undefined : await grants.find(tx, message.grantId);
  const told = found && (await grants.names(tx, found.id));
  const holder = found && (await recipients.person(tx, found.officerId));
  if (!found || !told || !holder) return undefined;
  const words = permissionWords([found.permission], found.workGroup);
  const permission = { actions: words.actions[recipient.language], objects: words.objects[recipient.language] };
  const grant = { holder, account: told.userName, permission, scope: told.unitName, from: found.from, to: found.to };
  return { grant, holderId: found.officerId, ended: found.endedAt !== null };
}
