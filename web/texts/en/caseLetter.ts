import type { caseLetter as vi } from '../vi/caseLetter.ts';

/** The written report of a case, and the ways to send it. */
export const caseLetter: typeof vi = {
  letter: 'Written report',
  letterTo: 'To: Department of IT and Customs Statistics',
  letterAbout: 'Re: {{what}}, account {{account}}',
  letterUnit: 'Reporting unit',
  letterFacts: 'The facts',
  letterFactsNone: 'The head has not stated the facts yet. Once stated, the draft carries them.',
  letterSigned: 'Signed, confirmed',
  letterDraft: 'Draft, not signed',
  letterHash: 'SHA-256',
  pdf: 'Download PDF',
  docx: 'Download Word',
  scan: 'See the scan',
  upload: 'Send the signed scan',
  uploadHint: 'Print, sign, stamp, then scan or photograph. PDF, PNG or JPEG, at most 10 MB.',
  uploadMissing: 'Choose a PDF, PNG or JPEG file of at most 10 MB',
  uploadAgain: 'Send another scan',
  file: 'File of the scan',
  fileChoose: 'Choose a file or take a picture',
  confirmLetter: 'Or confirm it in the app',
  confirmLetterText: 'No printing: confirm the content above in a session through an account with a fresh code.',
  confirmLetterFirst: 'Take note and state the facts first; then it can be confirmed.',
  confirmLetterNoAccount: 'This way needs an account with a second factor; you keep none, so send the signed scan.',
  confirmLetterAct: 'Confirm the report',
};
