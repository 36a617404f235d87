import { rows } from '../rows.ts';
import type { Transaction } from '../transaction.ts';
import { keyPart, pageOf, type Keyed, type Page, type PageInput } from './page.ts';
import { officerRef, userName, type OfficerRef } from './refs.ts';

/** An audit event as a page shows it. */
export interface EventView {
  id: string;
  at: Date;
  event: string;
  actorKind: string;
  officer: OfficerRef | null;
  account: string | null;
  channel: string | null;
  subjectKind: string;
  subjectId: string;
  detail: Record<string, unknown>;
}

const COLUMNS = `e.id::text as id, e.at, e.event, e.actor_kind as "actorKind", ${officerRef('e.officer_id')} as officer, ${userName('e.account_id')} as account,
  e.channel, e.subject_kind as "subjectKind", e.subject_id as "subjectId", e.detail`;

/** The audit events of a request, in order. */
export async function ofRequest(tx: Transaction, input: PageInput & { requestId: string }): Promise<Page<EventView>> {
  const found = await rows<Keyed<EventView>>(
    tx,
    `select ${COLUMNS}, array[e.id::text] as key from audit_event e where e.request_id = :requestId and (:after::bigint is null or e.id > :after::bigint) order by e.id limit :rows`,
    { requestId: input.requestId, after: keyPart(input.after, 0), rows: input.limit + 1 },
  );
  return pageOf(found, input.limit);
}

/** An event with what people said in it: the reason of a decision or of passing on, the words of a comment. */
export interface ToldEventView extends EventView {
  note: string | null;
}

/** The story of a request: what happened to it, in order, without what was refused. */
export async function story(tx: Transaction, requestId: string): Promise<ToldEventView[]> {
  return rows<ToldEventView>(
    tx,
    `select ${COLUMNS}, case e.event
              when 'task.decided' then (select d.reason from decision d where d.request_id = e.request_id and d.task_id::text = e.subject_id and d.officer_id = e.officer_id)
              when 'task.reassigned' then (select c.reason from task_candidate c join task t on t.id = c.task_id
                                            where t.request_id = e.request_id and t.id::text = e.subject_id and c.officer_id::text = e.detail ->> 'to')
              when 'request.withdrawn' then (select r.end_reason from request r where r.id = e.request_id)
              when 'comment.added' then (select m.body from request_comment m where m.id::text = e.detail ->> 'commentId' and m.request_id = e.request_id)
              when 'question.added' then (select m.body from request_comment m where m.id::text = e.detail ->> 'commentId' and m.request_id = e.request_id)
            end as note
       from audit_event e where e.request_id = :requestId and e.event not like '%.refused' order by e.id`,
    { requestId },
  );
}
