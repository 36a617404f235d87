import type { ApproverVia } from '../../domain/approvers.ts';
import type { BilingualText } from '../../domain/citation.ts';
import type { AskedFor } from '../../domain/askedFor.ts';
import type { RequestKind } from '../../domain/requestReach.ts';
import type { Assurance } from '../../domain/stageRule.ts';
import { firstRow, rows, theRow } from '../rows.ts';
import { actorOf, type Transaction } from '../transaction.ts';
import { keyPart, pageOf, withoutKey, type Keyed, type Page, type PageInput } from './page.ts';
import { accountRef, officerRef, userName, type AccountRef, type OfficerRef } from './refs.ts';

/** A task that waits for the actor, as the inbox shows it. */
export interface TaskView {
  id: string;
  requestId: string;
  requestNo: string;
  version: number;
  kind: RequestKind;
  asked: AskedFor;
  stage: { key: string; title: BilingualText; position: number; of: number };
  requester: OfficerRef;
  beneficiary: OfficerRef;
  account: AccountRef | null;
  openedAt: Date;
  dueAt: Date;
  closesAt: Date;
  escalated: boolean;
  via: ApproverVia;
  insteadOf: string | null;
  assurance: Assurance;
  /** The account through which the actor decides it, where it takes one. */
  throughId: string | null;
  through: string | null;
}

const FROM = `from task_candidate c join task t on t.id = c.task_id join request r on r.id = t.request_id
  join stage s on s.request_id = t.request_id and s.version = t.version and s.position = t.position
 where c.officer_id = :me and c.removed_at is null and t.state = 'open'`;
const SELECT = `select t.id, t.request_id as "requestId", r.no as "requestNo", t.version, r.kind, asked(t.request_id, t.version) as asked,
    jsonb_build_object('key', s.key, 'title', s.terms -> 'title', 'position', t.position,
      'of', (select count(*) from stage n where n.request_id = t.request_id and n.version = t.version)) as stage,
    ${officerRef('r.requester_id')} as requester, ${officerRef('r.beneficiary_id')} as beneficiary, ${accountRef('r.account_id')} as account,
    t.opened_at as "openedAt", t.due_at as "dueAt", t.closes_at as "closesAt", t.escalated_at is not null as escalated, c.via,
    (select i.full_name from officer i where i.id = c.for_officer_id) as "insteadOf", t.assurance, c.account_id as "throughId",
    ${userName('c.account_id')} as through, array[t.due_at::text, t.id::text] as key`;

/** Tasks due at or after `since` and before `until` (null is without bound), the most urgent first. */
export async function list(
  tx: Transaction,
  input: PageInput & { since: Date | null; until: Date | null },
): Promise<Page<TaskView>> {
  const found = await rows<Keyed<TaskView>>(
    tx,
    `${SELECT} ${FROM} and (:since::timestamptz is null or t.due_at >= :since::timestamptz) and (:until::timestamptz is null or t.due_at < :until::timestamptz)
       and (:id::uuid is null or (t.due_at, t.id) > (:due::timestamptz, :id::uuid))
     order by t.due_at, t.id limit :rows`,
    {
      me: actorOf(tx).officerId,
      since: input.since,
      until: input.until,
      due: keyPart(input.after, 0),
      id: keyPart(input.after, 1),
      rows: input.limit + 1,
    },
  );
  return pageOf(found, input.limit);
}

/** One task that waits for the actor. */
export async function read(tx: Transaction, taskId: string): Promise<TaskView | undefined> {
  const found = await firstRow<Keyed<TaskView>>(tx, `${SELECT} ${FROM} and t.id = :taskId`, {
    me: actorOf(tx).officerId,
    taskId,
  });
  return found && withoutKey(found);
}

export interface TaskCounts {
  all: number;
  overdue: number;
  today: number;
  week: number;
  later: number;
}

/** How many tasks wait for the actor, by the bounds of the groups: overdue before `now`, then until each bound. */
export async function counts(tx: Transaction, bounds: { now: Date; today: Date; week: Date }): Promise<TaskCounts> {
  return theRow<TaskCounts>(
    tx,
    `select count(*)::int as all, (count(*) filter (where t.due_at < :now))::int as overdue,
            (count(*) filter (where t.due_at >= :now and t.due_at < :today))::int as today,
            (count(*) filter (where t.due_at >= :today and t.due_at < :week))::int as week,
            (count(*) filter (where t.due_at >= :week))::int as later
       from task_candidate c join task t on t.id = c.task_id where c.officer_id = :me and c.removed_at is null and t.state = 'open'`,
    { me: actorOf(tx).officerId, ...bounds },
  );
}

/** What follows a decided stage: the title of the next one, if there is one. */
export async function nextStage(
  tx: Transaction,
  taskId: string,
): Promise<{ title: BilingualText; position: number } | undefined> {
  return firstRow(
    tx,
    `select s.terms -> 'title' as title, s.position from task t
       join stage s on s.request_id = t.request_id and s.version = t.version and s.position = t.position + 1 where t.id = :taskId`,
    { taskId },
  );
}

/** The open task of a request that waits for the actor, if one does. */
export async function openTaskOf(tx: Transaction, requestId: string): Promise<string | null> {
  const found = await firstRow<{ id: string }>(tx, `select t.id ${FROM} and t.request_id = :requestId`, {
    me: actorOf(tx).officerId,
    requestId,
  });
  return found?.id ?? null;
}
