import type { passwordReport as vi } from '../vi/passwordReport.ts';

/** The form that reports a lost or stolen password. */
export const passwordReport: typeof vi = {
  title: 'Report a lost or stolen password',
  lead: 'Three questions, under a minute. Write no password anywhere.',
  leadAnonymous:
    'You can report without signing in. A mail to confirm it goes to the custodian; the report takes effect once confirmed.',
  what: 'What happened?',
  whatMissing: 'Choose one of the three',
  hint: {
    lost: 'Forgotten, not found; nobody else knows it. The old password is dead at once, the account is not frozen.',
    suspected: 'Somebody else may know it. The account is frozen at once.',
    compromised: 'Somebody else knows or has used it. The account is frozen at once.',
  },
  since: 'When you were last certain that only you used the account',
  sinceHead: 'When it was last certain that only the custodian used the account',
  sinceHint: 'Vietnamese time. If unsure, choose earlier: everything since then will be reviewed.',
  sinceRead: 'That is {{at}}',
  sinceMissing: 'Choose day and time',
  sinceFuture: 'Choose a moment in the past',
  which: 'Which account?',
  whichMissing: 'Choose the account',
  whichOther: 'On the custodian’s behalf, as their head',
  nameLabel: 'User name of the account',
  nameMissing: 'Enter the user name, such as hp-nd02',
  onBehalf: 'You report on behalf of {{name}}. The custodian and IT are told.',
  effectFreeze: 'On sending, the account is frozen and all its sessions end. The head can undo a false report.',
  effectLost: 'On sending, the old password is dead and a case for a new password opens. The head is told at once.',
  send: 'Send the report',
  done: 'Recorded as {{no}}',
  joined: 'Added to the open case {{no}}',
  doneFrozen: 'The account is frozen. The head and IT are told at once.',
  doneLost: 'The old password is dead. The head and IT are told at once.',
  doneOut: 'Your session went through this account and has ended too. Sign in by mail to follow the case.',
  see: 'See the case',
  sent: 'If the user name is right, a mail to confirm is on its way to the custodian',
  sentText:
    'Open the mail and press its button: until then nothing changes. Urgent, or no mail at hand? Call your head of unit, who can report for you.',
  toSignIn: 'Back to sign-in',
  again: 'Report another account',
};
