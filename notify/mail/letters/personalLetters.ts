import type { Letter, Tone } from '../letter.ts';
import type { Verdict } from '../../../domain/approval.ts';
import type { MailTexts } from '../language.ts';
import { momentOf } from '../localTime.ts';
import type { MailDataByTemplate } from '../mailData.ts';
import { ownWords, salutation } from '../personWords.ts';
import { requestNameFact } from '../requestFacts.ts';

/** The one-time link to sign in, for the registered mailbox only. */
export function signInLink(texts: MailTexts, data: MailDataByTemplate['sign_in_link']): Letter {
  const words = texts.signIn;
  return {
    subject: words.subject,
    preheader: words.lead,
    reference: '',
    banner: { tone: 'info', strong: words.state(momentOf(data.expiresAt, texts.weekdays)), rest: '' },
    heading: words.heading,
    intro: [`${salutation(texts, data.recipient)} ${words.lead}`],
    facts: [{ label: words.requested, lines: [[momentOf(data.requestedAt, texts.weekdays)]] }],
    button: { label: words.button, href: data.href },
    small: [words.small],
    closing: [{ strong: words.notYou, rest: words.ignore }],
    links: [],
  };
}

const VERDICT_TONE: Record<Verdict, Tone> = { approve: 'ok', deny: 'danger', send_back: 'warn' };

/** To the decider: what was recorded in their name, and the way to say that it was not them. */
export function decisionReceipt(texts: MailTexts, data: MailDataByTemplate['decision_receipt']): Letter {
  const words = texts.receipt;
  const { request, verdict, reason } = data;
  return {
    subject: texts.subject(words.tag(data.receiptNo), request.title, request.reference),
    preheader: words.state[verdict],
    reference: request.reference,
    banner: {
      tone: VERDICT_TONE[verdict],
      strong: words.state[verdict],
      rest: `, ${texts.facts.step(data.step, data.steps)}`,
    },
    heading: request.title,
    intro: [`${salutation(texts, data.recipient)} ${words.lead}`],
    facts: [
      { label: words.no, lines: [[{ strong: data.receiptNo }]] },
      requestNameFact(texts, request),
      { label: texts.facts.at, lines: [[momentOf(data.at, texts.weekdays)]] },
      { label: words.channel, lines: [[words.channels[data.channel]]] },
      ...(reason === undefined ? [] : [{ label: words.reason, lines: ownWords(reason) }]),
    ],
    button: { label: texts.open, href: data.href },
    small: [],
    closing: [{ strong: words.notYou, rest: words.report }],
    links: [{ label: words.dispute, href: data.disputeHref }],
  };
}

/** To the custodian: the account is locked, until when, and what to do if somebody else tried. */
export function accountLocked(texts: MailTexts, data: MailDataByTemplate['account_locked']): Letter {
  const words = texts.locked;
  const { account, failures, until } = data;
  const lead = words.lead(failures);
  return {
    subject: words.subject(account),
    preheader: lead,
    reference: '',
    banner: {
      tone: 'danger',
      strong: words.state,
      rest: until ? words.until(momentOf(until, texts.weekdays)) : words.noUntil,
    },
    heading: words.subject(account),
    intro: [`${salutation(texts, data.recipient)} ${lead}`, ...(until ? [words.yours] : [])],
    facts: [
      { label: texts.facts.account, lines: [[{ strong: account }]] },
      { label: texts.facts.at, lines: [[momentOf(data.at, texts.weekdays)]] },
      { label: words.failures, lines: [[String(failures)]] },
    ],
    button: { label: words.button, href: data.href },
    small: [],
    closing: [{ strong: words.notYou, rest: words.report }],
    links: [],
  };
}
