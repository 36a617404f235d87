import type { viCases } from './viCases.ts';

/** English words of the mails about lost and stolen passwords. */
export const enCases: typeof viCases = {
  caseNews: {
    number: 'Case',
    reporter: 'Reported by',
    what: 'Report',
    severity: { lost: 'Password lost', suspected: 'Password suspected stolen', compromised: 'Password stolen' },
    button: 'Open the case',
    due: 'Due',
  },
  reportLink: {
    subject: (account) => `Confirm the report about the password of ${account}`,
    state: (moment) => `Nothing has changed yet. Confirm before ${moment}`,
    lead: 'Somebody reported on the sign-in page about the password of the account that you keep. If it was you, confirm it, and the account is protected at once.',
    requested: 'Reported at',
    button: 'Confirm the report',
    small: 'The link works once. Opening it changes nothing; the button on the page does.',
    notYou: 'Was it not you?',
    ignore: 'Ignore this mail: the account stays as it is.',
  },
  caseReported: {
    subject: { lost: (account) => `The password of ${account} is lost`, suspected: (account) => `The password of ${account} may be stolen`, compromised: (account) => `The password of ${account} is stolen` },
    state: { lost: 'The old password is dead', stolen: 'The account is frozen' },
    lead: {
      holder: { lost: 'Your report was recorded. The old password no longer works; a new one is issued once the head’s note and the written report are there.', stolen: 'Your report was recorded. The account is frozen, all sessions have ended, and open decision links are void.' },
      head: { lost: 'An officer of your unit has lost a password. Take note, state the facts, and send the written report to the IT department, so that a new one can be issued.', stolen: 'Somebody else may have used an account of your unit; it is frozen. Take note, state the facts, and send the written report to the IT department. If the report was false, take it back and say why.' },
      it: { lost: 'There is a new case of a lost password. Both reports of the unit come before a new one is issued.', stolen: 'There is a new case of a stolen password; the account is frozen. The 24-hour clock of a security incident runs.' },
    },
    notYou: 'Do you know nothing of this?',
    report: 'Call the IT department at once.',
  },
  caseDuty: {
    tag: { ask: 'To do', reminder: 'Reminder', escalated: 'Overdue, passed up', second_person: 'Second person needed' },
    duty: {
      note: 'Take note and state the facts',
      letter: 'Send the written report',
      registration: 'Register the incoming letter',
      reissue: 'Issue a new password',
      review_head: 'Review the actions of the account',
      review_it: 'Review the actions of the account',
    },
    lead: {
      note: 'The head of unit takes note and states the facts.',
      letter: 'The written report is drawn up from the case: download it, sign it and send the scan, or confirm it in the app with your code.',
      registration: 'The written report has come and waits to be registered with number and date.',
      reissue: 'Both reports are there. One person prepares, another confirms; nobody sees or sets a password for its holder.',
      review_head: 'Say of every action in the time in question whether it was your unit’s or a stranger’s. The case closes once all are marked.',
      review_it: 'Say of every action in the time in question whether it was in order or a stranger’s. The case closes once all are marked.',
    },
    escalated: 'It is overdue below and has come to you.',
    secondPerson: 'An officer has prepared it. Whoever confirms must be somebody else.',
  },
  reissued: {
    subject: (account) => `Choose a new password for ${account}`,
    state: (moment) => `Choose the new password before ${moment}`,
    lead: 'You get a new password. An IT officer will call your registered phone and read six digits to you; open the link, enter them, and choose the new password yourself.',
    button: 'Choose the new password',
    small: 'The link works once. Nobody in the IT department knows your password or asks for it.',
    notYou: 'Has nobody called?',
    report: 'Enter no code that anybody else gives you; call the IT department back.',
  },
  caseIncident: {
    subject: (no, account) => `[Incident] ${no}: a stranger acted through ${account}`,
    state: 'A stranger’s action',
    lead: 'In the review an action was marked as a stranger’s. The case is a security incident; the 72-hour clock of a personal-data breach runs.',
    breachBy: 'Report the breach before',
  },
  caseEnded: {
    subject: (no, account) => `The case ${no} about ${account} has ended`,
    state: { closed: 'Reissued and closed', false_report: 'False report, the account is active again', account_withdrawn: 'The account was withdrawn', handed_over: 'The account was handed over' },
    lead: { closed: 'The password was reissued and the case is closed.', false_report: 'The head of unit found the report to be false. The account is active again; sessions and links that ended stay so.', account_withdrawn: 'The account was withdrawn, so the case has ended and no password is issued.', handed_over: 'The account was handed over; who took it chooses a new password, so the case has ended.' },
    reason: 'Reason',
  },
}; // prettier-ignore
