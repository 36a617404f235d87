import type { ask as vi } from '../vi/ask.ts';

export const ask: typeof vi = {
  kinds: 'Kind of request',
  kindOf: {
    'permission.grant': 'A permission',
    'account.issue': 'An account',
    'account.handover': 'Hand an account over',
    'account.withdraw': 'Give an account back',
  },
  title: {
    'account.issue': 'Ask for an account',
    'account.handover': 'Hand an account over',
    'account.withdraw': 'Give an account back',
  },
  step: {
    unit: 'Unit and kind',
    custodian: 'Who will use it',
    account: 'Account',
    taker: 'Who takes it',
    why: 'Why',
    check: 'Check and send',
  },
  notYet: {
    'account.issue': 'Choose unit, kind of account and its user: the approval chain and the places left show here.',
    'account.handover': 'Choose account and taker: the approval chain shows here before you send.',
    'account.withdraw': 'Choose the account: the approval chain shows here before you send.',
  },
  follow: {
    'account.issue':
      'Once it is issued, its user gets a mail with a one-time link to choose a password. You hear of every decision.',
    'account.handover':
      'Once it is handed over, the taker gets a mail to choose a new password; the old one dies at once.',
    'account.withdraw': 'Once it is withdrawn, its sessions and permissions end, and the unit has its place back.',
  },
  unit: 'The unit that is to own the account',
  unitPlaceholder: 'Type the name of a unit',
  unitHint: 'The account belongs to the unit; the unit assigns who uses it.',
  kind: 'Kind of account',
  kindHint: {
    system_admin: 'Issues and withdraws the accounts of units',
    unit_admin: 'Only grants and revokes permissions for officers of the unit',
    user: 'Keeps and edits the records of the unit, within its delegated authority',
    leader: 'Monitors and exploits; edits no record',
  },
  placesBy: '{{used}} of {{limit}} taken:',
  quotaClosed:
    'Places show to people of the unit and to who is responsible for it; the rules are still asked on sending.',
  division: 'The division where its user serves',
  divisionPlaceholder: 'Type the name of a division',
  officer: 'Who will use it',
  officerPlaceholder: 'Type a name',
  officerFirst: 'Choose the division first.',
  position: 'Position',
  phone: 'Phone',
  contact: 'Where the answer goes',
  answerTo: 'Answer to: {{contact}}',
  contactHint: 'Name, mail or phone of the one to whom the IT department turns.',
  account: 'Which account',
  accountPlaceholder: 'Type a user name or unit',
  accountBrief: '{{kind}} of {{unit}}',
  custodianIs: 'Present custodian: {{name}}',
  custodianNobody: 'Nobody keeps it at present',
  taker: 'Who takes it',
  takerHint:
    'The taker and the head of unit both confirm. The giver’s permissions through this account end with the handover.',
  reason: {
    'account.issue': 'Why is this account needed?',
    'account.handover': 'Why is it handed over?',
    'account.withdraw': 'Why is it given back?',
  },
  reasonHint: 'Approvers read this first: which work, assigned by whom.',
  withdrawWarns:
    'A withdrawn account cannot come back, and its name is never given again. To change its custodian, hand it over.',
  standIn: 'Not yet said',
  missing: {
    unit: 'Choose a unit',
    accountKind: 'Choose a kind of account',
    division: 'Choose a division',
    officer: 'Choose who will use it',
    position: 'Enter the position',
    phone: 'Enter a phone number of at least 7 digits',
    contact: 'Enter where the answer goes',
    account: 'Choose an account',
    taker: 'Choose who takes it',
    reason: 'Give a reason of at least 3 characters',
  },
};
