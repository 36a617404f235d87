import type { TaskOutcome, Verdict } from '../../domain/approval.ts';
import type { ApproverVia, PassedUp } from '../../domain/approvers.ts';
import type { StageRule } from '../../domain/stageRule.ts';
import { rows } from '../rows.ts';
import type { Transaction } from '../transaction.ts';
import { officerRef, userName, type OfficerRef } from './refs.ts';

/** Somebody asked to decide; `removed` where they are asked no longer. */
export interface AskedView {
  officer: OfficerRef;
  via: ApproverVia;
  insteadOf: string | null;
  account: string | null;
  removed: boolean;
}

/** A planned stage with its task, if it has been reached, and what was decided. Instants inside `decision` are ISO 8601. */
export interface StageView {
  position: number;
  key: string;
  why: PassedUp;
  terms: StageRule;
  taskId: string | null;
  outcome: TaskOutcome | null;
  openedAt: Date | null;
  dueAt: Date | null;
  closesAt: Date | null;
  escalatedAt: Date | null;
  reminders: Date[] | null;
  remindersSent: number | null;
  asked: AskedView[];
  decision: { by: OfficerRef; verdict: Verdict; reason: string | null; channel: string; at: string } | null;
}

/** The stages of one version of a request, in order. */
export async function ofVersion(tx: Transaction, requestId: string, version: number): Promise<StageView[]> {
  return rows<StageView>(
    tx,
    `select s.position, s.key, s.why, s.terms, t.id as "taskId", t.outcome, t.opened_at as "openedAt", t.due_at as "dueAt", t.closes_at as "closesAt",
            t.escalated_at as "escalatedAt", t.reminders, t.reminders_sent as "remindersSent",
            (select coalesce(jsonb_agg(jsonb_build_object('officer', ${officerRef('c.officer_id')}, 'via', c.via, 'account', ${userName('c.account_id')},
                      'insteadOf', (select i.full_name from officer i where i.id = c.for_officer_id), 'removed', c.removed_at is not null)
                      order by c.added_at, c.officer_id), '[]') from task_candidate c where c.task_id = t.id) as asked,
            (select jsonb_build_object('by', ${officerRef('d.officer_id')}, 'verdict', d.verdict, 'reason', d.reason, 'channel', d.channel, 'at', d.decided_at)
               from decision d where d.task_id = t.id order by d.decided_at limit 1) as decision
       from stage s left join task t on t.request_id = s.request_id and t.version = s.version and t.position = s.position
      where s.request_id = :requestId and s.version = :version order by s.position`,
    { requestId, version },
  );
}
