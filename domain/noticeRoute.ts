import type { ChatChannel, MessageChannel } from './messageChannel.ts';
import type { MessageTemplate } from './messageTemplate.ts';

/**
 * What a message is to its reader. `duty`: what waits for them, what was done in their name or to their account: always by
 * mail, too. `news`: how their own wishes went. `letter`: carries what only a mail may, so never by chat.
 */
export type NoticeKind = 'duty' | 'news' | 'letter';

export const noticeKinds: Readonly<Record<MessageTemplate, NoticeKind>> = {
  task_ask: 'duty',
  task_reminder: 'duty',
  task_escalated: 'duty',
  task_reassigned: 'duty',
  request_ended: 'news',
  request_sent_back: 'duty',
  question_asked: 'duty',
  comment_added: 'news',
  grant_revoked: 'duty',
  grant_ending: 'news',
  sign_in_link: 'letter',
  decision_receipt: 'duty',
  decision_disputed: 'duty',
  account_locked: 'letter',
  account_issued: 'duty',
  account_handed_over: 'duty',
  account_withdrawn: 'news',
  account_frozen: 'duty',
  grants_offered: 'news',
  password_report_link: 'letter',
  password_case_reported: 'duty',
  password_case_duty: 'duty',
  password_reissued: 'duty',
  password_case_incident: 'duty',
  password_case_ended: 'news',
  review_started: 'duty',
  review_reminder: 'duty',
  review_escalated: 'duty',
  review_packet_moved: 'duty',
  review_closed: 'duty',
  correction_due: 'duty',
  correction_escalated: 'duty',
};

/** What an officer chose, and the chats that are proved to be theirs and work now. */
export interface NoticeChoice {
  dutyBy: 'mail' | 'both';
  newsBy: 'mail' | 'chat' | 'both';
  linked: readonly ChatChannel[];
}

/** By which ways a message goes. Never by none: without a chat it goes by mail, whatever was chosen; a duty always does, too. */
export function noticeRoute(template: MessageTemplate, choice: NoticeChoice): MessageChannel[] {
  const kind = noticeKinds[template];
  if (kind === 'letter' || choice.linked.length === 0) return ['mail'];
  const by = kind === 'duty' ? choice.dutyBy : choice.newsBy;
  const chats = by === 'mail' ? [] : choice.linked;
  return kind === 'news' && by === 'chat' ? [...chats] : ['mail', ...chats];
}
