import type { caseReissue as vi } from '../vi/caseReissue.ts';

/** The reissue of a password by two people. */
export const caseReissue: typeof vi = {
  reissue: 'Reissue needs two people',
  reissueOf: '{{n}} of 2',
  reissueNone: 'Not open yet: both reports are needed',
  first: 'First officer',
  second: 'Second officer',
  prepared: 'prepared {{at}}',
  confirmed: 'confirmed {{at}}',
  firstWaits: 'An IT officer prepares',
  secondWaits: 'Another IT officer confirms',
  secondHint: 'Not who prepared, nor the custodian, nor who reported',
  nobodySees: 'Nobody in the IT department sets or sees a password.',
  prepare: 'Prepare the reissue',
  confirm: 'Confirm the reissue',
  cancelReissue: 'Cancel this reissue',
  cancelSure: 'Really cancel? The link in the mail dies, and the reissue begins anew.',
  keep: 'Leave it',
  linkUntil: 'The link in the mail works until {{at}}',
  codeProven: 'The custodian entered the spoken code {{at}}',
  reissueEnded: 'The previous reissue ended {{at}}.',
  showCode: 'Show the code to read out',
  showCodeText:
    'The code is shown once. Call the custodian’s registered phone first, then show and read it. If it is lost, cancel and reissue anew.',
  code: 'Read this code to {{name}}',
  codePhone: 'Call the registered phone: {{phone}}',
  codeNoPhone: 'No phone is registered. Verify the custodian in person before you read the code.',
  codeOnce: 'Do not send the code by mail or message. Once closed it is not shown again.',
  codeRead: 'Read out, close',
  after: 'What follows',
  afterSteps: {
    link: 'A one-time link to the registered mail of {{name}}',
    code: 'Whoever confirmed calls the registered phone and reads six digits',
    choose: 'The custodian chooses a password and proves or renews the second factor',
    review: 'Head and IT review what was done in the time in question',
  },
};
