import type { viEvents } from './viEvents.ts';

/** English words of the mails that tell what happened. */
export const enEvents: typeof viEvents = {
  open: 'See how the request went on',
  ended: {
    by: 'Decided by',
    withdrawnBy: 'Withdrawn by',
    reason: 'Reason',
    approved: {
      state: 'Approved',
      lead: 'The request was approved at every step and has taken effect. You need not do anything.',
    },
    rejected: {
      state: 'Denied',
      lead: 'The request is closed and no permission has changed. You may follow the reason below and submit a new one.',
    },
    expired: {
      state: 'Time ran out',
      lead: 'After reminders and escalation nobody had decided by the last deadline, so the request closed without approval. You may submit it again.',
    },
    withdrawn: {
      state: 'Withdrawn',
      lead: 'The request was withdrawn; nobody is asked any more and no permission has changed.',
    },
    failed: {
      state: 'Could not be applied',
      lead: 'The request was approved, but when it was to take effect its conditions no longer held, so no permission has changed. You may submit a new one once that is settled.',
    },
  },
  sentBack: {
    state: 'Sent back for changes',
    rest: (moment) => `, waiting for you until ${moment}`,
    lead: (by) =>
      `${by} sent your request back and says what must change. The new version is asked about from the beginning.`,
    what: 'To change',
    by: 'Sent back by',
    button: 'Change and resubmit',
    ifSilent: 'If nothing is changed:',
    closes: (moment) => `at ${moment} the request closes without approval. You may also withdraw it.`,
  },
  question: {
    state: 'A question',
    lead: (by) => `${by} asks before deciding. The deadline runs on while the answer is awaited.`,
    what: 'Question',
    by: 'Asked by',
    button: 'Answer',
  },
  comment: {
    state: 'A new comment',
    lead: (by) => `${by} has written on this request. No answer is required.`,
    what: 'Comment',
    by: 'Written by',
    button: 'See the comments',
  },
  disputed: {
    state: 'Reported: it was not me who decided',
    lead: (by) =>
      `${by} reports that the decision in their name on the request below was not theirs. It stands until somebody has looked into it; check this person’s mail and sessions.`,
    what: 'Report',
    by: 'Reported by',
    button: 'See the request and its events',
    noWords: 'No further words.',
  },
  revoked: {
    state: 'Permission revoked',
    rest: (moment) => ` at ${moment}`,
    subject: (permission) => `Permission revoked: ${permission}`,
    holderLead: 'The permission below was revoked and ended at once. Your other permissions have not changed.',
    otherLead: (holder) =>
      `The permission below, held by ${holder}, was revoked and ended at once. This mail is for your information.`,
    by: 'Revoked by',
    button: 'See my permissions',
    otherButton: 'See the details',
    wrong: 'Does it look wrong?',
    askAgain: 'Speak to the person who revoked it, or submit a new request.',
  },
  ending: {
    state: (moment) => `Ends ${moment}`,
    days: (n) => `, ${n} ${n === 1 ? 'day' : 'days'} left`,
    subject: (permission) => `Permission about to end: ${permission}`,
    lead: 'The permission below is about to end. If the work still needs it, ask for a renewal so that nothing is interrupted.',
    button: 'Ask for a renewal',
    small: 'The button opens a renewal that is filled in already; you check it before it is sent.',
    ifSilent: 'If it is not renewed:',
    ends: 'it ends by itself at that time; nothing needs doing.',
  },
  signIn: {
    state: (moment) => `Works until ${moment}`,
    subject: 'QLCB sign-in link',
    heading: 'Sign in to QLCB',
    lead: 'Press the button to open the sign-in page, then press “Sign in” there.',
    requested: 'Asked for at',
    button: 'Open the sign-in page',
    small: 'The link works once and only for you. Please do not forward this mail.',
    notYou: 'Was it not you who asked?',
    ignore:
      'Ignore this mail; unless it is pressed, nobody is signed in. If such mails go on, tell the admin officer of your unit.',
  },
  receipt: {
    state: { approve: 'Recorded: approval', deny: 'Recorded: denial', send_back: 'Recorded: sending back' },
    tag: (no) => `Receipt ${no}`,
    lead: 'This is the receipt for a decision recorded in your name. You need not do anything.',
    no: 'Receipt no.',
    reason: 'Reason',
    channel: 'Through',
    channels: { mail: 'The link in the mail, which no longer works', web: 'A signed-in session in QLCB' },
    notYou: 'Was it not you?',
    report: 'Report it at once with the link below, so that the request is looked into.',
    dispute: 'It was not me who decided',
  },
  locked: {
    state: 'Account locked',
    until: (moment) => `, opens by itself at ${moment}`,
    noUntil: ', until an administrator opens it',
    subject: (account) => `Account ${account} is locked`,
    lead: (failures) =>
      `A wrong password was entered ${failures} times in a row, so the account is locked to protect its data.`,
    failures: 'Wrong passwords',
    button: 'Open QLCB',
    notYou: 'Was it not you?',
    report: 'Tell the head of your unit at once, and the IT department in writing (article 10.6, Regulation 240).',
    yours: 'If it was you, just wait until it opens and try again.',
  },
};
