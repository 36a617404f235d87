import type { viLinks } from './viLinks.ts';

/** English words of the pages behind a link that decides nothing: dead links, the sign-in link, "this was not me". */
export const enLinks: typeof viLinks = {
  fromMail: 'A link in a mail',
  nothingToDo: 'You need not do anything. Nothing new has been recorded.',
  request: 'Request',
  outcome: 'Outcome',
  by: 'Decided by',
  onBehalfOf: (name) => `deputy of ${name}`,
  at: 'At',
  now: 'Now with',
  myTasks: 'See what waits for me',
  otherTasks: 'Other tasks waiting',
  timeline: 'Sign in to see how it went on',
  viewRequest: 'See the request',
  channels: { mail: 'The link in a mail', web: 'Signed in to QLCB' },
  decided: {
    title: (name) => `${name} has decided this request`,
    titleYou: 'You have decided this request',
    whyMailed: 'Why you had a mail',
    bothAsked: 'Several people were asked; once one decides, the task closes for the others.',
  },
  expired: {
    title: 'This link has expired',
    lead: (when) => `The link worked until ${when}. Nothing has been recorded and the task still waits for you.`,
    renew: 'Send me a new link',
    renewNote: 'The new link goes only to the registered mailbox of the person this mail was for.',
    signIn: 'Sign in to decide',
  },
  renewed: {
    title: 'A new link is on its way',
    lead: 'Please look into your registered mailbox. If the task still waits for you, the mail arrives within minutes.',
  },
  voided: {
    title: 'The link was voided to protect you',
    lead: 'Your account was reported as stolen, so every link sent before that is dead. The task still waits for you: sign in by a new link to your registered mail to see it and decide.',
  },
  superseded: {
    title: 'The request has a new version',
    lead: (seen, current) =>
      `This mail asked about version ${seen}; it is now version ${current}. The old link stopped working so that nobody approves what has changed.`,
    taskLead: (seen, current) =>
      `This task asked about version ${seen}; now it is version ${current}, which is asked about anew.`,
    changed: 'Changed at',
    newMail: 'Mail for the new version',
    mailedAt: (when) => `Sent to your mailbox at ${when}`,
    open: (version) => `Open version ${version}`,
  },
  moved: {
    reassigned: (name) => `This task is now with ${name}`,
    reassignedLead: (when) => `It was reassigned at ${when}. You need not do anything; nothing new has been recorded.`,
    escalated: (name) => `This task went up to ${name}`,
    escalatedLead: (when) => `Its deadline passed without a decision, so it was escalated at ${when}.`,
    transferred: 'You no longer have authority over this request',
    transferredLead: (when) =>
      `The position that decides this step has not been yours since ${when}. Nothing has been recorded.`,
    someoneElse: 'someone else',
    wrong: 'Does this look wrong? Tell the admin officer of your unit.',
  },
  withdrawn: {
    title: 'The person who asked has withdrawn this request',
    by: 'Withdrawn by',
  },
  lapsed: {
    title: 'The request closed because its time ran out',
    lead: (when) => `Nobody had decided by ${when}, so the request closed without approval.`,
    note: 'The person who asked has been told and may submit a new request.',
  },
  waiting: {
    title: 'This task waits for somebody else',
    lead: 'It is still open, but not yours to decide.',
  },
  noTask: {
    title: 'There is no such task',
    lead: 'It does not exist, or lies beyond what you may see.',
  },
  unknown: {
    title: 'This link was not found',
    lead: 'The address may be cut short or broken across lines. Press the button in the mail again, or sign in to see what waits for you.',
  },
  tooMany: {
    title: 'Paused after too many wrong addresses',
    lead: (minutes) => `Try again in ${minutes} min. The right link in your mail is still good.`,
  },
  signIn: {
    title: 'Sign in to QLCB',
    lead: 'Press the button below to sign in on this device.',
    who: 'Signing in',
    validUntil: 'The link works',
    until: (when) => `once, until ${when}`,
    button: 'Sign in',
    note: 'Opening this page signs nobody in. If you did not ask for this link, close the page; it expires by itself.',
    used: 'This sign-in link has been used',
    usedLead: 'Each link signs in once. If it was not you, tell the admin officer of your unit at once.',
    expired: 'This sign-in link has expired',
    expiredLead: 'Nobody was signed in. Ask for a new link; it goes to your registered mailbox.',
    again: 'Ask for a new link',
  },
  dispute: {
    title: 'It was not me who decided',
    lead: 'If you did not make the decision below, report it so that the request is looked into.',
    decision: 'Decision',
    receipt: 'Receipt no.',
    note: 'What else you know',
    noteHint: 'optional',
    button: 'Report: it was not me',
    quiet: 'Opening this page records nothing.',
    done: 'Your report has been received',
    doneLead: 'The administrators are told, look into it and will contact you.',
    secret: (cited) =>
      `If you suspect that a password has leaked, tell the head of your unit, and the IT department in writing (${cited}).`,
  },
};
