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
  | 'account_locked'
  | 'account_issued'
  | 'account_handed_over'
  | 'account_withdrawn'
  | 'account_frozen'
  | 'grants_offered'
  | 'password_report_link'
  | 'password_case_reported'
  | 'password_case_duty'
  | 'password_reissued'
  | 'password_case_incident'
  | 'password_case_ended';

/** What is said by chat alone: the code that proves whose chat it is. By mail it would prove nothing. */
export type ChatOnlyTemplate = 'chat_code';
