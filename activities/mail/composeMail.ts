import type { DueMessage } from '../../db/messages.ts';
import * as recipients from '../../db/recipients.ts';
import type { Recipient } from '../../db/recipients.ts';
import type { Transaction } from '../../db/transaction.ts';
import type { MessageTemplate } from '../../domain/messageTemplate.ts';
import type { MailData } from '../../notify/mail/mailData.ts';
import type { ComposeOne, MailContext } from './mailContext.ts';
import { accountFrozen, accountLink, accountWithdrawn, grantsOffered } from './accountMail.ts';
import {
  passwordCaseDuty,
  passwordCaseEnded,
  passwordCaseIncident,
  passwordCaseReported,
  passwordReissued,
  passwordReportLink,
} from './caseMail.ts';
import { accountLocked, grantEnding, grantRevoked, signInLink } from './personalMail.ts';
import { decisionDisputed, decisionReceipt, remark, requestEnded, requestSentBack } from './requestMail.ts';
import {
  correctionMail,
  reviewClosed,
  reviewEscalated,
  reviewPacketMoved,
  reviewReminder,
  reviewStarted,
} from './reviewMail.ts';
import { taskMail } from './taskMail.ts';

const COMPOSERS: Record<MessageTemplate, ComposeOne> = {
  task_ask: taskMail,
  task_reminder: taskMail,
  task_escalated: taskMail,
  task_reassigned: taskMail,
  request_ended: requestEnded,
  request_sent_back: requestSentBack,
  question_asked: remark,
  comment_added: remark,
  grant_revoked: grantRevoked,
  grant_ending: grantEnding,
  sign_in_link: signInLink,
  decision_receipt: decisionReceipt,
  decision_disputed: decisionDisputed,
  account_locked: accountLocked,
  account_issued: accountLink,
  account_handed_over: accountLink,
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
  correction_due: correctionMail,
  correction_escalated: correctionMail,
};

/** What one message says and to whom, from today's rows; null where it is not needed any more or nobody is to be reached. */
export async function composeMail(
  context: MailContext,
  tx: Transaction,
  message: DueMessage,
): Promise<{ recipient: Recipient; mail: MailData } | null> {
  const { template } = message;
  const recipient = template === 'chat_code' ? undefined : await recipientOf(tx, message);
  if (template === 'chat_code' || !recipient) return null;
  const mail = await COMPOSERS[template]({ ...context, tx, message, recipient });
  return mail && { recipient, mail };
}

/** An officer by id; somebody who was not signed in by what they typed. */
async function recipientOf(tx: Transaction, message: DueMessage): Promise<Recipient | undefined> {
  if (message.officerId !== null) return recipients.byId(tx, message.officerId);
  const entered = message.addressEntered ?? '';
  const isUserName = message.template === 'account_locked' || message.template === 'password_report_link';
  return isUserName ? recipients.byUserName(tx, entered) : recipients.byMail(tx, entered);
}
