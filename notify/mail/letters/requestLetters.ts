import type { RequestEnd } from '../../../domain/approval.ts';
import type { Letter, LetterFact, Tone } from '../letter.ts';
import type { MailTexts } from '../language.ts';
import { momentOf } from '../localTime.ts';
import type { MailDataByTemplate } from '../mailData.ts';
import { ownWords, personLines, salutation } from '../personWords.ts';
import { requestFacts, requestNameFact } from '../requestFacts.ts';

const END_TONE: Record<RequestEnd, Tone> = {
  approved: 'ok',
  rejected: 'danger',
  expired: 'warn',
  withdrawn: 'info',
  failed: 'danger',
};

/** How the request ended, by whom and why, and what its requester can do now. */
export function requestEnded(texts: MailTexts, data: MailDataByTemplate['request_ended']): Letter {
  const { ended, facts } = texts;
  const { end, request, by, reason, at } = data;
  const { state, lead } = ended[end];
  const told: LetterFact[] = [
    ...(by ? [{ label: end === 'withdrawn' ? ended.withdrawnBy : ended.by, lines: personLines(by) }] : []),
    { label: facts.at, lines: [[momentOf(at, texts.weekdays)]] },
    ...(reason === undefined ? [] : [{ label: ended.reason, lines: ownWords(reason) }]),
  ];
  const asked = requestFacts(texts, { ...request, findings: [], earlier: [], risk: undefined });
  return {
    subject: texts.subject(state, request.title, request.reference),
    preheader: lead,
    reference: request.reference,
    banner: { tone: END_TONE[end], strong: state, rest: `, ${facts.version(request.version)}` },
    heading: request.title,
    intro: [`${salutation(texts, data.recipient)} ${lead}`],
    facts: [...told, ...asked.filter(({ label }) => reason === undefined || label !== facts.reason)],
    button: { label: texts.open, href: data.href },
    small: [],
    closing: [],
    links: [],
  };
}

/** The requester has the request back, with what must change and until when it waits. */
export function requestSentBack(texts: MailTexts, data: MailDataByTemplate['request_sent_back']): Letter {
  const words = texts.sentBack;
  const closes = momentOf(data.closesAt, texts.weekdays);
  return {
    ...news(texts, data, { ...words, text: data.reason, tone: 'warn' }),
    banner: { tone: 'warn', strong: words.state, rest: words.rest(closes) },
    closing: [{ strong: words.ifSilent, rest: words.closes(closes) }],
  };
}

export const questionAsked = (texts: MailTexts, data: MailDataByTemplate['question_asked']): Letter =>
  news(texts, data, { ...texts.question, text: data.text, tone: 'warn' });

export const commentAdded = (texts: MailTexts, data: MailDataByTemplate['comment_added']): Letter =>
  news(texts, data, { ...texts.comment, text: data.text, tone: 'info' });

/** To those who look into it: somebody says that a decision in their name was not theirs. */
export const decisionDisputed = (texts: MailTexts, data: MailDataByTemplate['decision_disputed']): Letter =>
  news(texts, data, { ...texts.disputed, text: data.text || texts.disputed.noWords, tone: 'danger' });

interface NewsWords {
  state: string;
  lead: (by: string) => string;
  what: string;
  by: string;
  button: string;
  text: string;
  tone: Tone;
}

/** Somebody wrote something on a request: their words first, then which request it is. */
function news(
  texts: MailTexts,
  { recipient, request, by, at, href }: Omit<MailDataByTemplate['comment_added'], 'text'>,
  words: NewsWords,
): Letter {
  const lead = words.lead(by.name);
  return {
    subject: texts.subject(words.state, request.title, request.reference),
    preheader: lead,
    reference: request.reference,
    banner: { tone: words.tone, strong: words.state, rest: `, ${texts.facts.version(request.version)}` },
    heading: request.title,
    intro: [`${salutation(texts, recipient)} ${lead}`],
    facts: [
      { label: words.what, lines: ownWords(words.text) },
      { label: words.by, lines: personLines(by) },
      { label: texts.facts.at, lines: [[momentOf(at, texts.weekdays)]] },
      requestNameFact(texts, request),
    ],
    button: { label: words.button, href },
    small: [],
    closing: [],
    links: [],
  };
}
