import * as accounts from '../../db/accounts.ts';
import * as candidates from '../../db/candidates.ts';
import * as firstPasswords from '../../db/firstPasswords.ts';
import * as grants from '../../db/grants.ts';
import type { DueMessage } from '../../db/messages.ts';
import * as cases from '../../db/passwordCases.ts';
import * as requests from '../../db/requests.ts';
import * as tasks from '../../db/tasks.ts';
import type { Transaction } from '../../db/transaction.ts';
import type { MessageTemplate } from '../../domain/messageTemplate.ts';
import { caseHasEnded } from '../../domain/passwordCase.ts';
import type { ChatNotice } from '../../notify/chat/chatText.ts';
import type { NoticeOf } from './noticeOf.ts';
import { onCorrections, onHeldReview, onOpenReview, onReview, onReviewsLeft } from './reviewNotices.ts';

const onTask: NoticeOf = async (tx, { taskId, officerId }) => {
  const task = taskId === null ? undefined : await tasks.find(tx, taskId);
  const asked = task && task.outcome === null ? await candidates.ofTask(tx, task.id) : [];
  const isMine = asked.some((one) => one.officerId === officerId && one.removedBecause === null);
  return task && isMine ? { no: await noOf(tx, task.requestId), path: `/tasks/${task.id}` } : null;
};

const onRequest: NoticeOf = async (tx, { requestId, taskId }) => {
  const id = requestId ?? (taskId === null ? undefined : await tasks.requestOf(tx, taskId));
  return id === undefined ? null : { no: await noOf(tx, id), path: `/requests/${id}` };
};

const sentBack: NoticeOf = async (tx, message) => {
  const request = await requests.find(tx, message.requestId!);
  return request?.state === 'sent_back' ? onRequest(tx, message) : null;
};

const onGrants: NoticeOf = () => Promise.resolve({ no: null, path: '/grants' });

const endingGrant: NoticeOf = async (tx, message) => {
  const grant = message.grantId === null ? undefined : await grants.find(tx, message.grantId);
  return grant && grant.endedAt === null && grant.to > tx.at ? onGrants(tx, message) : null;
};

const onAccount: NoticeOf = (_, { accountId }) => Promise.resolve({ no: null, path: `/accounts/${accountId}` });

const awaitedPassword: NoticeOf = async (tx, message) => {
  const isAwaited = await firstPasswords.isAwaited(tx, message.accountId!, message.officerId!);
  return isAwaited ? onAccount(tx, message) : null;
};

const frozenAccount: NoticeOf = async (tx, message) => {
  const account = await accounts.find(tx, message.accountId!);
  return account?.state === 'frozen' ? onAccount(tx, message) : null;
};

const offeredGrants: NoticeOf = async (tx, message) => {
  const account = await accounts.find(tx, message.accountId!);
  return account?.custodianId === message.officerId ? onAccount(tx, message) : null;
};

const onCase: NoticeOf = async (tx, { caseId }) => {
  const found = await cases.find(tx, caseId!);
  return found ? { no: found.no, path: `/password-cases/${found.id}` } : null;
};

const openCase: NoticeOf = async (tx, message) => {
  const found = await cases.find(tx, message.caseId!);
  return found && !caseHasEnded(found.state) ? onCase(tx, message) : null;
};

const onlyByMail: NoticeOf = () => Promise.resolve(null);

const NOTICES: Record<MessageTemplate, NoticeOf> = {
  task_ask: onTask,
  task_reminder: onTask,
  task_escalated: onTask,
  task_reassigned: onTask,
  request_ended: onRequest,
  request_sent_back: sentBack,
  question_asked: onRequest,
  comment_added: onRequest,
  grant_revoked: onGrants,
  grant_ending: endingGrant,
  sign_in_link: onlyByMail,
  decision_receipt: onRequest,
  decision_disputed: onRequest,
  account_locked: onlyByMail,
  account_issued: awaitedPassword,
  account_handed_over: awaitedPassword,
  account_withdrawn: onRequest,
  account_frozen: frozenAccount,
  grants_offered: offeredGrants,
  password_report_link: onlyByMail,
  password_case_reported: openCase,
  password_case_duty: openCase,
  password_reissued: openCase,
  password_case_incident: onCase,
  password_case_ended: onCase,
  review_started: onHeldReview,
  review_reminder: onReviewsLeft,
  review_escalated: onOpenReview,
  review_packet_moved: onHeldReview,
  review_closed: onReview,
  correction_due: onCorrections,
  correction_escalated: onCorrections,
};

const noOf = async (tx: Transaction, requestId: string) => (await requests.find(tx, requestId))?.no ?? null;

/** What a chat says of a message; null where it is not needed any more, or only a mail may say it. */
export async function chatNotice(tx: Transaction, message: DueMessage, publicUrl: string): Promise<ChatNotice | null> {
  const { template } = message;
  const told = template === 'chat_code' ? null : await NOTICES[template](tx, message);
  return told && template !== 'chat_code' ? { template, no: told.no, href: publicUrl + told.path } : null;
}
