/** What a message says. Each has a text in `notify/`, in both languages. */
export type MessageTemplate =
  | 'task_ask'
  | 'task_reminder'
  | 'task_escalated'
  | 'task_reassigned'
  | 'request_ended'
  | 'request_sent_back'
  | 'question_asked'
  | 'comment_added'
  | 'grant_revoked'
  | 'grant_ending'
  | 'sign_in_link'
  | 'decision_receipt'
  | 'decision_disputed'
  | 'account_locked';
