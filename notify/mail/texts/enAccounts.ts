import type { viAccounts } from './viAccounts.ts';

/** English words of the mails about accounts. */
export const enAccounts: typeof viAccounts = {
  accountLink: {
    issued: {
      subject: (account) => `The account ${account} was issued`,
      lead: 'The account below was issued and assigned to you. Choose its password to begin.',
    },
    handedOver: {
      subject: (account) => `The account ${account} was handed over to you`,
      lead: 'The account below was handed over to you. The password and the second factor of its last custodian are dead; choose new ones.',
    },
    state: (moment) => `Choose the password before ${moment}`,
    button: 'Choose the password',
    needsFactor: 'An admin account must have a second factor: have an authenticator app ready on your phone.',
    small: 'The link works once. Until the password is chosen nobody can sign in through this account.',
    notYou: 'Not meant for you?',
    report: 'Please do not forward this mail; tell your head of unit.',
  },
  accountWithdrawn: {
    subject: (account) => `The account ${account} was withdrawn`,
    state: 'Account withdrawn',
    lead: 'The account below was withdrawn. Sessions and permissions through it have ended.',
    button: 'See the request',
  },
  accountFrozen: {
    subject: (account) => `The account ${account} is frozen and waits for a handover`,
    state: 'Waits for a handover',
    lead: 'The custodian of the account below has left, so it is frozen. Assign somebody else by a request for a handover, or ask for its withdrawal.',
    button: 'Hand the account over',
  },
  grantsOffered: {
    subject: (account) => `Ask anew for permissions through ${account}`,
    state: 'The permissions before you have ended',
    lead: 'The permissions below ended with the handover. Where your work needs them, send the prefilled request for each.',
    button: 'Open the prefilled request',
    small: 'You look it over before you send it; until then you have no permission.',
    offer: (n) => `Permission ${n}`,
  },
};
