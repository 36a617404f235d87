import type { MessageTemplate } from '../../domain/messageTemplate.ts';
import type { Letter } from './letter.ts';
import type { MailTexts } from './language.ts';
import {
  accountFrozen,
  accountHandedOver,
  accountIssued,
  accountWithdrawn,
  grantsOffered,
} from './letters/accountLetters.ts';
import {
  passwordCaseDuty,
  passwordCaseEnded,
  passwordCaseIncident,
  passwordCaseReported,
  passwordReissued,
  passwordReportLink,
} from './letters/caseLetters.ts';
import { grantEnding, grantRevoked } from './letters/grantLetters.ts';
import { accountLocked, decisionReceipt, signInLink } from './letters/personalLetters.ts';
import {
  commentAdded,
  decisionDisputed,
  questionAsked,
  requestEnded,
  requestSentBack,
} from './letters/requestLetters.ts';
import {
  correctionDue,
  reviewClosed,
  reviewEscalated,
  reviewPacketMoved,
  reviewReminder,
  reviewStarted,
} from './letters/reviewLetters.ts';
import { taskAsk, taskEscalated, taskReassigned, taskReminder } from './letters/taskLetter.ts';
import type { MailDataByTemplate } from './mailData.ts';

const LETTERS: { [Template in MessageTemplate]: (texts: MailTexts, data: MailDataByTemplate[Template]) => Letter } = {
  task_ask: taskAsk,
  task_reminder: taskReminder,
  task_escalated: taskEscalated,
  task_reassigned: taskReassigned,
  request_ended: requestEnded,
  request_sent_back: requestSentBack,
  question_asked: questionAsked,
  comment_added: commentAdded,
  grant_revoked: grantRevoked,
  grant_ending: grantEnding,
  sign_in_link: signInLink,
  decision_receipt: decisionReceipt,
  decision_disputed: decisionDisputed,
  account_locked: accountLocked,
  account_issued: accountIssued,
  account_handed_over: accountHandedOver,
  account_withdrawn: accountWithdrawn,
  account_frozen: accountFrozen,
  grants_offered: grantsOffered,
  password_report_link: passwordReportLink,
  password_case_reported: passwordCaseReported,
  password_case_duty: passwordCaseDuty,
  password_reissued: passwordReissued,
  password_case_incident: passwordCaseIncident,
  password_case_ended: passwordCaseEnded,
  review_started: reviewStarted,
  review_reminder: reviewReminder,
  review_escalated: reviewEscalated,
  review_packet_moved: reviewPacketMoved,
  review_closed: reviewClosed,
  correction_due: correctionDue,
  correction_escalated: correctionDue,
};

/** What a mail says, by its template. */
export function letterOf<Template extends MessageTemplate>(
  template: Template,
  texts: MailTexts,
  data: MailDataByTemplate[Template],
): Letter {
  return LETTERS[template](texts, data);
}
