import type { viPasswordReport } from './viPasswordReport.ts';

/** English words of the page on which a report from the sign-in page is confirmed. */
export const enPasswordReport: typeof viPasswordReport = {
  title: 'Confirm the report of a password',
  lead: 'Somebody reported from the sign-in page about an account that you keep. It takes effect only with the button.',
  account: 'Account',
  what: 'What happened',
  severity: { lost: 'Password lost', suspected: 'Password perhaps stolen', compromised: 'Password stolen' },
  certain: 'Certainly safe until',
  asked: 'Reported at',
  validUntil: 'The link works',
  until: (when) => `once, until ${when}`,
  freezes: 'Confirming freezes the account at once and ends all its sessions.',
  opens: 'Confirming kills the old password at once and opens a case for a new one; the account is not frozen.',
  confirm: 'Confirm the report',
  note: 'Opening this page records nothing. If you did not report and the password is safe, close it; the link expires by itself.',
  done: 'The report is recorded',
  doneLead: (no) => `Case ${no}. The head and the IT department are told at once.`,
  doneFrozen: 'The account is frozen. Nobody asks for your password, not even the IT department.',
  doneOpen: 'The old password is dead. Nobody asks for your password, not even the IT department.',
  follow: 'Sign in to follow it',
  used: 'This link has been used',
  usedLead: 'The report was confirmed. Sign in by mail to follow the case.',
  expired: 'The link to confirm has expired',
  expiredLead:
    'Nothing was recorded. Report again from the sign-in page, or call your head of unit, who can report for you.',
  dead: 'This link works no longer',
  deadLead: 'The account changed hands or was withdrawn. Still worried? Call your head of unit at once.',
  again: 'Report again',
};
