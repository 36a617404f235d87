import type { Language } from '../../domain/citation.ts';
import type { Verdict } from '../../domain/approval.ts';
import type { Person } from './person.ts';

/** The request that a dead link was about; the title is left out where the reader may no longer see it. */
export interface RequestName {
  reference: string;
  version: number;
  title?: string;
}

/** Why a decision link no longer decides, or a task that somebody signed in came for: `waiting` is with others, `no_task` is none. */
export type DeadLink =
  | {
      kind: 'decided';
      request: RequestName;
      by: Person;
      byReader: boolean;
      onBehalfOf?: string;
      verdict: Verdict;
      at: Date;
      /** By which way, where the page may say it. */
      channel?: 'mail' | 'web';
      requestHref: string;
      /** "This was not me", where the reader is said to have decided. */
      disputeHref?: string;
    }
  | {
      kind: 'expired';
      request: RequestName;
      expiredAt: Date;
      renew: { action: string; csrf: string };
      taskHref: string;
    }
  | { kind: 'renewed' }
  /** Its officer's account was reported as stolen: every link that was in their mailbox then is dead. */
  | { kind: 'voided'; request: RequestName; taskHref: string }
  | {
      kind: 'superseded';
      request: RequestName;
      currentVersion: number;
      changedAt: Date;
      mailedAt?: Date;
      openHref?: string;
    }
  | { kind: 'moved'; why: 'reassigned' | 'escalated' | 'transferred'; request: RequestName; to?: Person; at: Date }
  | { kind: 'withdrawn'; request: RequestName; by: Person; at: Date; requestHref?: string }
  | { kind: 'lapsed'; request: RequestName; at: Date; requestHref: string }
  | { kind: 'waiting'; request: RequestName; asked: readonly Person[]; requestHref: string }
  | { kind: 'unknown' }
  | { kind: 'no_task' }
  | { kind: 'too_many'; retryAfterMinutes: number };

export type DeadLinkPage = DeadLink & {
  language: Language;
  now: Date;
  /** Whom the link was for, where it is known. */
  reader?: string;
  /** Whether the reader came signed in, and not by a link. */
  signedIn?: true;
  tasksHref: string;
};

const STATUS: Record<DeadLink['kind'], number> = {
  decided: 409,
  expired: 410,
  renewed: 202,
  voided: 410,
  superseded: 409,
  moved: 410,
  withdrawn: 410,
  lapsed: 410,
  waiting: 403,
  unknown: 404,
  no_task: 404,
  too_many: 429,
};

/** The HTTP status that a dead link answers with: 403 for an authority that was lost, the others by kind. */
export function deadLinkStatus(link: DeadLink): number {
  return link.kind === 'moved' && link.why === 'transferred' ? 403 : STATUS[link.kind];
}
