import type { Letter, LetterFact } from '../letter.ts';
import type { MailTexts } from '../language.ts';
import { momentOf } from '../localTime.ts';
import type { AccountLink, AccountNews, MailDataByTemplate } from '../mailData.ts';
import { salutation } from '../personWords.ts';

/** To the custodian of a new account: the one-time link to choose its password. */
export function accountIssued(texts: MailTexts, data: MailDataByTemplate['account_issued']): Letter {
  return accountLink(texts, data, texts.accountLink.issued);
}

/** To whoever took an account over: the one-time link to choose a new password. */
export function accountHandedOver(texts: MailTexts, data: MailDataByTemplate['account_handed_over']): Letter {
  return accountLink(texts, data, texts.accountLink.handedOver);
}

function accountLink(
  texts: MailTexts,
  data: AccountLink,
  { subject, lead }: MailTexts['accountLink']['issued'],
): Letter {
  const words = texts.accountLink;
  return {
    ...frame(texts, data, { subject: subject(data.account), lead }),
    banner: { tone: 'info', strong: words.state(momentOf(data.expiresAt, texts.weekdays)), rest: '' },
    button: { label: words.button, href: data.href },
    small: [...(data.needsSecondFactor ? [words.needsFactor] : []), words.small],
    closing: [{ strong: words.notYou, rest: words.report }],
  };
}

/** To the last custodian: the account is gone, and what they had through it. */
export function accountWithdrawn(texts: MailTexts, data: MailDataByTemplate['account_withdrawn']): Letter {
  const words = texts.accountWithdrawn;
  return {
    ...frame(texts, data, { subject: words.subject(data.account), lead: words.lead }),
    banner: { tone: 'danger', strong: words.state, rest: '' },
    button: { label: words.button, href: data.href },
  };
}

/** To the head of unit: whoever kept the account has left. */
export function accountFrozen(texts: MailTexts, data: MailDataByTemplate['account_frozen']): Letter {
  const words = texts.accountFrozen;
  return {
    ...frame(texts, data, { subject: words.subject(data.account), lead: words.lead }),
    banner: { tone: 'warn', strong: words.state, rest: '' },
    button: { label: words.button, href: data.href },
  };
}

/** To whoever took an account over: what the giver could do through it, each as a request to send. */
export function grantsOffered(texts: MailTexts, data: MailDataByTemplate['grants_offered']): Letter {
  const words = texts.grantsOffered;
  const letter = frame(texts, data, { subject: words.subject(data.account), lead: words.lead });
  const offers = data.offers.map(({ permission, scope }, i) => ({
    label: words.offer(i + 1),
    lines: [[{ strong: permission.actions }, ` ${permission.objects}`], [scope]],
  }));
  return {
    ...letter,
    banner: { tone: 'info', strong: words.state, rest: '' },
    facts: [...letter.facts, ...offers],
    button: { label: words.button, href: data.offers[0]!.href },
    small: [words.small],
    links: data.offers.slice(1).map(({ href }, i) => ({ label: `${words.button}: ${words.offer(i + 2)}`, href })),
  };
}

function frame(
  texts: MailTexts,
  { recipient, account, unit, at }: AccountNews,
  { subject, lead }: { subject: string; lead: string },
): Omit<Letter, 'banner' | 'button'> {
  const facts: LetterFact[] = [
    { label: texts.facts.account, lines: [[{ strong: account }], [unit]] },
    { label: texts.facts.at, lines: [[momentOf(at, texts.weekdays)]] },
  ];
  const intro = [`${salutation(texts, recipient)} ${lead}`];
  return { subject, preheader: lead, reference: '', heading: subject, intro, facts, small: [], closing: [], links: [] };
}
