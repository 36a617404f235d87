import type { Letter, LetterFact } from '../letter.ts';
import type { MailTexts } from '../language.ts';
import { momentOf } from '../localTime.ts';
import type { CaseNews, MailDataByTemplate } from '../mailData.ts';
import { personLines, ownWords, salutation } from '../personWords.ts';

/** To the custodian of the account that was named on the sign-in page: nothing happens unless they confirm. */
export function passwordReportLink(texts: MailTexts, data: MailDataByTemplate['password_report_link']): Letter {
  const words = texts.reportLink;
  return {
    subject: words.subject(data.account),
    preheader: words.lead,
    reference: '',
    banner: { tone: 'warn', strong: words.state(momentOf(data.expiresAt, texts.weekdays)), rest: '' },
    heading: words.subject(data.account),
    intro: [`${salutation(texts, data.recipient)} ${words.lead}`],
    facts: [
      { label: texts.facts.account, lines: [[{ strong: data.account }]] },
      { label: texts.caseNews.what, lines: [[texts.caseNews.severity[data.severity]]] },
      { label: words.requested, lines: [[momentOf(data.requestedAt, texts.weekdays)]] },
    ],
    button: { label: words.button, href: data.href },
    small: [words.small],
    closing: [{ strong: words.notYou, rest: words.ignore }],
    links: [],
  };
}

/** To holder, head and IT desk: what was reported, what it did at once, and what comes next. */
export function passwordCaseReported(texts: MailTexts, data: MailDataByTemplate['password_case_reported']): Letter {
  const words = texts.caseReported;
  const kind = data.severity === 'lost' ? 'lost' : 'stolen';
  const letter = frame(texts, data, { subject: words.subject[data.severity](data.account), lead: words.lead[data.audience][kind] });
  return {
    ...letter,
    banner: { tone: kind === 'lost' ? 'warn' : 'danger', strong: words.state[kind], rest: '' },
    facts: [...letter.facts, { label: texts.caseNews.reporter, lines: personLines(data.by) }],
    closing: data.audience === 'holder' ? [{ strong: words.notYou, rest: words.report }] : [],
  };
} // prettier-ignore

/** A step of the case waits for its reader. */
export function passwordCaseDuty(texts: MailTexts, data: MailDataByTemplate['password_case_duty']): Letter {
  const words = texts.caseDuty;
  const duty = words.duty[data.duty];
  const letter = frame(texts, data, {
    subject: `[${words.tag[data.why]}] ${duty}, ${data.account}`,
    lead: data.why === 'second_person' ? words.secondPerson : words.lead[data.duty],
  });
  const due = data.dueAt === null ? [] : [{ label: texts.caseNews.due, lines: [[{ strong: momentOf(data.dueAt, texts.weekdays) }]] }];
  return {
    ...letter,
    banner: { tone: data.why === 'escalated' ? 'danger' : 'info', strong: duty, rest: '' },
    intro: [...letter.intro, ...(data.why === 'escalated' ? [words.escalated] : [])],
    facts: [...letter.facts, ...due],
  };
} // prettier-ignore

/** To the holder: the one-time link; the code comes by phone, never by mail. */
export function passwordReissued(texts: MailTexts, data: MailDataByTemplate['password_reissued']): Letter {
  const words = texts.reissued;
  return {
    ...frame(texts, data, { subject: words.subject(data.account), lead: words.lead }),
    banner: { tone: 'info', strong: words.state(momentOf(data.expiresAt, texts.weekdays)), rest: '' },
    button: { label: words.button, href: data.href },
    small: [words.small],
    closing: [{ strong: words.notYou, rest: words.report }],
  };
}

/** To the IT desk: a stranger acted through the account. */
export function passwordCaseIncident(texts: MailTexts, data: MailDataByTemplate['password_case_incident']): Letter {
  const words = texts.caseIncident;
  const letter = frame(texts, data, { subject: words.subject(data.no, data.account), lead: words.lead });
  const breachBy = { label: words.breachBy, lines: [[{ strong: momentOf(data.breachBy, texts.weekdays) }]] };
  return { ...letter, banner: { tone: 'danger', strong: words.state, rest: '' }, facts: [...letter.facts, breachBy] };
}

/** To holder, head and IT desk: how it ended. */
export function passwordCaseEnded(texts: MailTexts, data: MailDataByTemplate['password_case_ended']): Letter {
  const words = texts.caseEnded;
  const letter = frame(texts, data, { subject: words.subject(data.no, data.account), lead: words.lead[data.end] });
  const reason = data.reason === undefined ? [] : [{ label: words.reason, lines: ownWords(data.reason) }];
  return {
    ...letter,
    banner: { tone: data.end === 'account_withdrawn' ? 'warn' : 'ok', strong: words.state[data.end], rest: '' },
    facts: [...letter.facts, ...reason],
  };
}

function frame(
  texts: MailTexts,
  { recipient, account, unit, at, no, severity, href }: CaseNews,
  { subject, lead }: { subject: string; lead: string },
): Omit<Letter, 'banner'> {
  const words = texts.caseNews;
  const facts: LetterFact[] = [
    { label: words.number, lines: [[{ strong: no }]] },
    { label: texts.facts.account, lines: [[{ strong: account }], [unit]] },
    { label: words.what, lines: [[words.severity[severity]]] },
    { label: texts.facts.at, lines: [[momentOf(at, texts.weekdays)]] },
  ];
  return {
    subject,
    preheader: lead,
    reference: no,
    heading: subject,
    intro: [`${salutation(texts, recipient)} ${lead}`],
    facts,
    button: { label: words.button, href },
    small: [],
    closing: [],
    links: [],
  };
}
