import type { Letter, LetterFact } from '../letter.ts';
import type { MailTexts } from '../language.ts';
import { dateOf } from '../../../domain/localTime.ts';
import { momentOf, shortMomentOf } from '../localTime.ts';
import type { EscalationReason, MailDataByTemplate, TaskAsk } from '../mailData.ts';
import { ownWords, personText, salutation } from '../personWords.ts';
import { requestFacts } from '../requestFacts.ts';

type TaskTemplate = keyof MailTexts['task']['tag'];

/** One working day: less than this is "soon". */
const SOON_MINUTES = 8 * 60;

/** What sets one asking mail apart from the others. */
interface Occasion {
  template: TaskTemplate;
  intro?: string;
  facts?: LetterFact[];
}

export const taskAsk = (texts: MailTexts, data: TaskAsk): Letter => taskLetter(texts, data, { template: 'task_ask' });

export const taskReminder = (texts: MailTexts, data: MailDataByTemplate['task_reminder']): Letter =>
  taskLetter(texts, data, { template: 'task_reminder', intro: texts.task.reminder(data.number) });

export const taskEscalated = (texts: MailTexts, data: MailDataByTemplate['task_escalated']): Letter =>
  taskLetter(texts, data, {
    // Whoever stands in is asked as the one that they stand in for: nothing has gone up.
    template: data.why.kind === 'out_of_office' ? 'task_ask' : 'task_escalated',
    facts: [{ label: texts.task.why, lines: [[whyEscalated(texts, data.why)]] }],
  });

export const taskReassigned = (texts: MailTexts, data: MailDataByTemplate['task_reassigned']): Letter =>
  taskLetter(texts, data, {
    template: 'task_reassigned',
    facts: [
      {
        label: texts.task.why,
        lines: [[texts.task.reassigned(personText(data.by), personText(data.from))], ...ownWords(data.reason)],
      },
    ],
  });

function taskLetter(texts: MailTexts, data: TaskAsk, { template, intro, facts = [] }: Occasion): Letter {
  const words = texts.task;
  const { recipient, request, deadline, decidedBy } = data;
  const shortDue = shortMomentOf(deadline.at);
  const tag = deadline.workingMinutesLeft < 0 ? words.overdueTag(shortDue) : words.tag[template](shortDue);
  const opening = words.waits(recipient.position ?? texts.you, data.step, data.steps);
  return {
    subject: texts.subject(tag, request.title, request.reference),
    preheader: words.preheader(request.asker.name, shortDue),
    reference: request.reference,
    banner: banner(texts, deadline),
    heading: request.title,
    intro: [`${salutation(texts, recipient)} ${opening}`, ...(intro === undefined ? [] : [intro])],
    facts: [...facts, ...requestFacts(texts, request)],
    button: { label: decidedBy === 'link' ? words.decide : words.signIn, href: data.href },
    small: [decidedBy === 'link' ? words.smallLink(request.version) : words.smallSession(decidedBy.account)],
    closing: [
      { strong: words.ifSilent, rest: silence(texts, data) },
      { strong: '', rest: words.doNotForward },
    ],
    links: [{ label: words.notMine, href: data.notMineHref }],
  };
}

function banner(texts: MailTexts, { at, workingMinutesLeft }: TaskAsk['deadline']): Letter['banner'] {
  const words = texts.task;
  const moment = momentOf(at, texts.weekdays);
  const time = texts.duration(Math.abs(Math.round(workingMinutesLeft)));
  if (workingMinutesLeft < 0) return { tone: 'danger', strong: words.overdue(moment), rest: words.late(time) };
  return {
    tone: workingMinutesLeft <= SOON_MINUTES ? 'warn' : 'info',
    strong: words.due(moment),
    rest: words.left(time),
  };
}

function whyEscalated({ task }: MailTexts, why: EscalationReason): string {
  if (why.kind === 'silence') return task.silent(personText(why.from), shortMomentOf(why.dueAt));
  return why.kind === 'no_approver' ? task.noApprover(why.unit) : task.away(personText(why.from), dateOf(why.until));
}

function silence(texts: MailTexts, { reminders, silence }: TaskAsk): string {
  const words = texts.task;
  const moment = momentOf(silence.at, texts.weekdays);
  const times = reminders.map(shortMomentOf);
  const before = times.length > 0 ? words.reminders(inWords(times, words.and)) : '';
  return (
    before + (silence.then === 'expires' ? words.expires(moment) : words.escalates(moment, personText(silence.to)))
  );
}

function inWords(items: readonly string[], and: string): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')}${and}${items.at(-1)}`;
}
