import type { signIn as vi } from '../vi/signIn.ts';

export const signIn: typeof vi = {
  title: 'Sign in',
  lead: 'Centralised personnel management. Choose one of the two ways.',
  ended: 'The session has ended',
  endedText: 'Sign in again to go on where you were. The draft of a request is kept on this device.',
  linkTitle: 'By mail',
  linkLead: 'To ask, to follow, and to decide what waits for you.',
  mail: 'Registered office mail',
  mailMissing: 'Enter a mail address, such as name@unit.vn',
  send: 'Send a sign-in link',
  sent: 'If the address is in the directory, the mail will arrive in a few minutes',
  sentText: 'The link works once and expires soon. If no mail comes, look among the junk, then send again.',
  again: 'Send again or use another address',
  accountTitle: 'Through the unit’s account',
  accountLead: 'To edit records, grant permissions or issue accounts. Only for the account’s present custodian.',
  userName: 'User name',
  userNameMissing: 'Enter the user name',
  password: 'Password',
  passwordMissing: 'Enter the password',
  signIn: 'Sign in through the account',
  lost: 'Password lost, or perhaps stolen?',
  lostText:
    'Report at once to the head of unit, and in writing to the IT & Statistics department, which reissues it. There is no self-service reset.',
  lostCite: 'article 10.6 of the regulation with Decision 240/QĐ-TCHQ',
  guard: 'Give user name and password to nobody, not even to colleagues.',
};
