import type { CaseDuty } from '../../domain/caseDuties.ts';
import type { CaseEnd, CaseSeverity } from '../../domain/passwordCase.ts';
import type { RequestEnd, Verdict } from '../../domain/approval.ts';
import type { MessageTemplate } from '../../domain/messageTemplate.ts';
import type { ToldPerson, ToldRequest } from '../../domain/toldRequest.ts';

/** Somebody as a mail names them; titles of people, units and permissions come in the reader's language. */
export type Person = ToldPerson;

/** What a mail must tell of a request; remarks on it stand on the page to which it leads. */
export type MailRequest = Omit<ToldRequest, 'comments'>;

/** A permission as its mails name it. */
export interface MailGrant {
  holder: Person;
  account: string;
  permission: { actions: string; objects: string };
  scope: string;
  from: Date;
  to: Date | null;
}

/** A task that waits for its reader, with what silence means. */
export interface TaskAsk {
  recipient: Person;
  request: MailRequest;
  step: number;
  steps: number;
  /** `workingMinutesLeft` is negative once the deadline has passed. */
  deadline: { at: Date; workingMinutesLeft: number };
  /** When reminders go out if nothing is decided. */
  reminders: readonly Date[];
  silence: { then: 'escalates'; at: Date; to: Person } | { then: 'expires'; at: Date };
  /** Decided by the link itself, or after signing in through this account. */
  decidedBy: 'link' | { account: string };
  href: string;
  notMineHref: string;
}

/** Why a task reached its reader though somebody else was asked first, or nobody could be. */
export type EscalationReason =
  | { kind: 'silence'; from: Person; dueAt: Date }
  | { kind: 'no_approver'; unit: string }
  | { kind: 'out_of_office'; from: Person; until: Date };

interface RequestNews {
  recipient: Person;
  request: MailRequest;
  at: Date;
  href: string;
}

interface RemarkNews extends RequestNews {
  by: Person;
  text: string;
}

/** Something about an account. */
export interface AccountNews {
  recipient: Person;
  account: string;
  unit: string;
  at: Date;
}

/** The one-time link to choose an account's password. */
export interface AccountLink extends AccountNews {
  expiresAt: Date;
  needsSecondFactor: boolean;
  href: string;
}

/** Why a duty reaches its reader: it begins, it is due soon, it is overdue, or it wants a second person. */
export type DutyReason = 'ask' | 'reminder' | 'escalated' | 'second_person';

/** Something about the case of a lost or stolen password. */
export interface CaseNews extends AccountNews {
  /** Such as `MK-2024-000123`. */
  no: string;
  severity: CaseSeverity;
  href: string;
}

/** Something about a review of records: none of their content. */
export interface ReviewNews {
  recipient: Person;
  /** Such as `RS-2024-0001`. */
  no: string;
  title: string;
  /** Items that are not attested: the reader's own, of their units, or of all of it at the end. */
  left: number;
  closesAt: Date;
  href: string;
}

/** Corrections of records of one unit that wait for their reader. */
export interface CorrectionNews {
  recipient: Person;
  unit: string;
  why: 'opened' | 'moved' | 'reminder' | 'refused' | 'confirm' | 'nobody' | 'escalated';
  open: number;
  overdue: number;
  stated: number;
  href: string;
}

/** What each template needs. */
export interface MailDataByTemplate {
  task_ask: TaskAsk;
  task_reminder: TaskAsk & { number: number };
  task_escalated: TaskAsk & { why: EscalationReason };
  task_reassigned: TaskAsk & { by: Person; from: Person; reason: string };
  request_ended: RequestNews & { end: RequestEnd; by?: Person; reason?: string };
  request_sent_back: RequestNews & { by: Person; reason: string; closesAt: Date };
  question_asked: RemarkNews;
  comment_added: RemarkNews;
  decision_disputed: RemarkNews;
  grant_revoked: {
    recipient: Person;
    /** The officer who held it, or somebody who is only told. */
    audience: 'holder' | 'other';
    grant: MailGrant;
    by: Person;
    at: Date;
    reason: string;
    href: string;
  };
  grant_ending: { recipient: Person; grant: MailGrant; endsAt: Date; daysLeft: number; renewHref: string };
  sign_in_link: { recipient: Person; requestedAt: Date; expiresAt: Date; href: string };
  decision_receipt: {
    recipient: Person;
    request: MailRequest;
    step: number;
    steps: number;
    verdict: Verdict;
    reason?: string;
    at: Date;
    channel: 'mail' | 'web';
    receiptNo: string;
    href: string;
    disputeHref: string;
  };
  account_locked: {
    recipient: Person;
    account: string;
    at: Date;
    failures: number;
    /** When it opens by itself; null where somebody must open it. */
    until: Date | null;
    href: string;
  };
  account_issued: AccountLink;
  account_handed_over: AccountLink;
  account_withdrawn: AccountNews & { href: string };
  account_frozen: AccountNews & { href: string };
  grants_offered: AccountNews & {
    /** At least one. */
    offers: readonly { permission: { actions: string; objects: string }; scope: string; href: string }[];
  };
  password_report_link: {
    recipient: Person;
    account: string;
    severity: CaseSeverity;
    requestedAt: Date;
    expiresAt: Date;
    href: string;
  };
  password_case_reported: CaseNews & { audience: 'holder' | 'head' | 'it'; by: Person };
  password_case_duty: CaseNews & { duty: CaseDuty; why: DutyReason; dueAt: Date | null };
  password_reissued: CaseNews & { expiresAt: Date };
  password_case_incident: CaseNews & { breachBy: Date };
  password_case_ended: CaseNews & { end: CaseEnd; reason?: string };
  review_started: ReviewNews & { packets: number; remindAt: readonly Date[] };
  review_reminder: { recipient: Person; campaigns: number; left: number; closesAt: Date; href: string };
  review_escalated: ReviewNews & { why: 'behind' | 'no_holder'; units: number };
  review_packet_moved: ReviewNews & { packets: number };
  review_closed: ReviewNews & { attested: number; unsigned: number };
  correction_due: CorrectionNews;
  correction_escalated: CorrectionNews;
}

/** A mail to render, told apart by its template. Every template of the domain has its data, or this does not compile. */
export type MailData = {
  [Template in MessageTemplate]: { template: Template; data: MailDataByTemplate[Template] };
}[MessageTemplate];
