import { enAccounts } from './enAccounts.ts';
import { enCases } from './enCases.ts';
import { enEvents } from './enEvents.ts';
import { enReviews } from './enReviews.ts';
import type { vi } from './vi.ts';

/** How long, counted in working time: `6 h 18 min`. */
function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** The mails' words in English. */
export const en: typeof vi = {
  product: 'Centralised personnel management',
  duration,
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  copyAddress: 'The button does not open? Copy this address:',
  dear: (who) => `To ${who}.`,
  you: 'you',
  subject: (tag, title, reference) => `[${tag}] ${title}${reference && `, ${reference}`}`,
  verdictDone: { approve: 'approved', deny: 'denied', send_back: 'sent back' },
  risk: { low: 'Low', medium: 'Medium', high: 'High' },
  outcome: { allowed: 'No conflict', warning: 'Take note', denied: 'Conflict' },
  facts: {
    asker: 'Asked by',
    beneficiary: 'For',
    self: 'The person asking',
    via: ', through account ',
    permission: 'Permission',
    scope: 'Scope',
    period: 'Period',
    fromTo: (from, to) => `${from} to ${to}`,
    openEnded: (from) => `from ${from}, no end date`,
    untilHandover: ', or until the account is handed over',
    reason: 'Reason',
    risk: 'Risk',
    rules: 'Rules',
    rulesOk: 'No rule stands against it',
    earlier: 'Before you',
    request: 'Request',
    version: (n) => `version ${n}`,
    step: (n, of) => `step ${n}/${of}`,
    at: 'At',
    holder: 'Holder',
    account: 'Account',
  },
  task: {
    due: (moment) => `Due ${moment}`,
    left: (duration) => `, ${duration} of working time left`,
    overdue: (moment) => `Overdue since ${moment}`,
    late: (duration) => `, ${duration} of working time late`,
    tag: {
      task_ask: (moment) => `Decide by ${moment}`,
      task_reminder: (moment) => `Reminder: decide by ${moment}`,
      task_escalated: (moment) => `Escalated: decide by ${moment}`,
      task_reassigned: (moment) => `Reassigned to you: decide by ${moment}`,
    },
    overdueTag: (moment) => `Overdue since ${moment}: still waiting`,
    preheader: (asker, moment) => `${asker} asks, due ${moment}.`,
    waits: (who, step, steps) => `The request below waits for ${who} to decide step ${step} of ${steps}.`,
    reminder: (number) => `This is reminder ${number}; the request has not been decided.`,
    why: 'Why it reached you',
    silent: (name, moment) => `${name} was asked first and had not decided by ${moment}`,
    noApprover: (unit) => `${unit} has nobody who may decide this at present, so it goes to the superior unit`,
    away: (name, date) => `${name} is away until ${date} and named you as deputy`,
    reassigned: (by, from) => `${by} reassigned the task of ${from}`,
    decide: 'See and decide',
    signIn: 'Sign in to decide',
    smallLink: (version) =>
      `Opening this mail or the link decides nothing. The button leads to a page with the choices approve, deny and send back. The link works once, only for the person this mail is for, only for version ${version}, and ends when the task is closed.`,
    smallSession: (account) =>
      `Opening this mail or the link decides nothing. This step is decided after signing in through account ${account}.`,
    ifSilent: 'If nothing is decided:',
    reminders: (moments) => `reminders at ${moments}; `,
    and: ' and ',
    escalates: (moment, who) => `at ${moment} the task goes to ${who}.`,
    expires: (moment) => `at ${moment} the request closes without approval.`,
    doNotForward: 'Please do not forward this mail: the link is yours alone and the decision is recorded in your name.',
    notMine: 'Not for me to decide',
  },
  ...enEvents,
  ...enAccounts,
  ...enCases,
  ...enReviews,
};
