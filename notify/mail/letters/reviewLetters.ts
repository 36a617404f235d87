import type { Letter, LetterFact } from '../letter.ts';
import type { MailTexts } from '../language.ts';
import { momentOf } from '../localTime.ts';
import type { CorrectionNews, MailDataByTemplate, ReviewNews } from '../mailData.ts';
import { salutation } from '../personWords.ts';

/** To a custodian at the start: what is to be compared with the paper file until when, and what silence means. */
export function reviewStarted(texts: MailTexts, data: MailDataByTemplate['review_started']): Letter {
  const words = texts.reviewStarted;
  const days = data.remindAt.map((at) => [momentOf(at, texts.weekdays)]);
  return {
    ...frame(texts, data, { subject: words.subject(data.title), lead: words.lead(data.left, data.packets) }),
    banner: { tone: 'info', strong: words.state(momentOf(data.closesAt, texts.weekdays)), rest: '' },
    closing: [{ strong: texts.review.silence, rest: texts.review.silenceMeans }],
    facts: [...factsOf(texts, data), { label: words.reminders, lines: days }],
  };
}

/** To a custodian: what is left in all campaigns. */
export function reviewReminder(texts: MailTexts, data: MailDataByTemplate['review_reminder']): Letter {
  const words = texts.reviewReminder;
  const subject = words.subject(data.left);
  return {
    subject,
    preheader: words.lead(data.campaigns),
    reference: '',
    banner: { tone: 'warn', strong: words.state(momentOf(data.closesAt, texts.weekdays)), rest: '' },
    heading: subject,
    intro: [`${salutation(texts, data.recipient)} ${words.lead(data.campaigns)}`],
    facts: [
      { label: texts.review.left, lines: [[{ strong: String(data.left) }]] },
      { label: texts.review.closes, lines: [[momentOf(data.closesAt, texts.weekdays)]] },
    ],
    button: { label: texts.review.button, href: data.href },
    small: [],
    closing: [{ strong: texts.review.silence, rest: texts.review.silenceMeans }],
    links: [],
  };
}

/** To a head: what is left in their units, or what nobody may take up. */
export function reviewEscalated(texts: MailTexts, data: MailDataByTemplate['review_escalated']): Letter {
  const words = texts.reviewEscalated;
  return {
    ...frame(texts, data, { subject: words.subject[data.why](data.title), lead: words.lead[data.why] }),
    banner: { tone: data.why === 'behind' ? 'danger' : 'warn', strong: words.state(data.left, data.units), rest: '' },
  };
}

/** To a custodian who takes a packet over. */
export function reviewPacketMoved(texts: MailTexts, data: MailDataByTemplate['review_packet_moved']): Letter {
  const words = texts.reviewMoved;
  return {
    ...frame(texts, data, { subject: words.subject(data.title), lead: words.lead(data.left, data.packets) }),
    banner: { tone: 'info', strong: words.state(momentOf(data.closesAt, texts.weekdays)), rest: '' },
    closing: [{ strong: texts.review.silence, rest: texts.review.silenceMeans }],
  };
}

/** To heads and to whoever started it: how it ended, and that packets wait for a signature. */
export function reviewClosed(texts: MailTexts, data: MailDataByTemplate['review_closed']): Letter {
  const words = texts.reviewClosed;
  return {
    ...frame(texts, data, { subject: words.subject(data.title), lead: words.lead }),
    banner: { tone: data.left > 0 ? 'warn' : 'ok', strong: words.state(data.attested, data.left), rest: '' },
    facts: [
      { label: texts.review.number, lines: [[{ strong: data.no }]] },
      { label: words.attested, lines: [[String(data.attested)]] },
      { label: words.notAttested, lines: [[{ strong: String(data.left) }]] },
      { label: words.unsigned, lines: [[String(data.unsigned)]] },
    ],
  };
}

/** Corrections of a unit's records that wait for the reader. */
export function correctionDue(texts: MailTexts, data: CorrectionNews): Letter {
  const words = texts.correction;
  const subject = words.subject[data.why](data.unit);
  const fact = (label: string, count: number): LetterFact => ({ label, lines: [[{ strong: String(count) }]] });
  return {
    subject,
    preheader: words.lead[data.why],
    reference: '',
    banner: { tone: data.why === 'escalated' ? 'danger' : 'warn', strong: words.state(data.open), rest: '' },
    heading: subject,
    intro: [`${salutation(texts, data.recipient)} ${words.lead[data.why]}`],
    facts: [
      { label: words.unit, lines: [[data.unit]] },
      fact(words.open, data.open),
      fact(words.overdue, data.overdue),
      fact(words.stated, data.stated),
    ],
    button: { label: words.button, href: data.href },
    small: [],
    closing: [],
    links: [],
  };
}

function frame(
  texts: MailTexts,
  data: ReviewNews,
  { subject, lead }: { subject: string; lead: string },
): Omit<Letter, 'banner'> {
  return {
    subject,
    preheader: lead,
    reference: data.no,
    heading: subject,
    intro: [`${salutation(texts, data.recipient)} ${lead}`],
    facts: factsOf(texts, data),
    button: { label: texts.review.button, href: data.href },
    small: [],
    closing: [],
    links: [],
  };
}

function factsOf({ review, weekdays }: MailTexts, { no, left, closesAt }: ReviewNews): LetterFact[] {
  return [
    { label: review.number, lines: [[{ strong: no }]] },
    { label: review.left, lines: [[{ strong: String(left) }]] },
    { label: review.closes, lines: [[momentOf(closesAt, weekdays)]] },
  ];
}
