import type { RequestState } from '../../domain/approval.ts';
import type { RequestKind } from '../../domain/requestReach.ts';
import type { AskedFor } from '../../domain/askedFor.ts';
import { firstRow, rows } from '../rows.ts';
import { actorOf, type Transaction } from '../transaction.ts';
import { keyPart, pageOf, withoutKey, type Keyed, type Page, type PageInput } from './page.ts';
import { accountRef, officerRef, type AccountRef, type OfficerRef } from './refs.ts';

/** A request as lists show it. `asked` is what its present version asks. */
export interface RequestView {
  id: string;
  no: string;
  kind: RequestKind;
  state: RequestState;
  version: number;
  asked: AskedFor;
  requester: OfficerRef;
  beneficiary: OfficerRef;
  account: AccountRef | null;
  submittedAt: Date;
  endedAt: Date | null;
  endReason: string | null;
  dueAt: Date | null;
  pack: string;
}

const SELECT = `select r.id, r.no, r.kind, r.state, r.version, asked(r.id, r.version) as asked, ${officerRef('r.requester_id')} as requester,
    ${officerRef('r.beneficiary_id')} as beneficiary, ${accountRef('r.account_id')} as account, r.submitted_at as "submittedAt",
    r.ended_at as "endedAt", r.end_reason as "endReason", r.pack,
    (select t.due_at from task t where t.request_id = r.id and t.state = 'open') as "dueAt", array[r.submitted_at::text, r.id::text] as key
  from request r`;

/** Requests that the actor made or that are for them, newest first. */
export async function list(
  tx: Transaction,
  input: PageInput & { state: 'open' | 'ended' | null },
): Promise<Page<RequestView>> {
  const found = await rows<Keyed<RequestView>>(
    tx,
    `${SELECT} where (r.requester_id = :me or r.beneficiary_id = :me)
       and (:state::text is null or (r.ended_at is null) = (:state::text = 'open'))
       and (:id::uuid is null or (r.submitted_at, r.id) < (:at::timestamptz, :id::uuid))
     order by r.submitted_at desc, r.id desc limit :rows`,
    {
      me: actorOf(tx).officerId,
      state: input.state,
      at: keyPart(input.after, 0),
      id: keyPart(input.after, 1),
      rows: input.limit + 1,
    },
  );
  return pageOf(found, input.limit);
}

/** One request that the actor takes part in. */
export async function read(tx: Transaction, requestId: string): Promise<RequestView | undefined> {
  const found = await firstRow<Keyed<RequestView>>(tx, `${SELECT} where r.id = :requestId`, { requestId });
  return found && withoutKey(found);
}
