import type { RuleFinding } from '../../domain/grantRules.ts';
import type { AskedFor } from '../../domain/askedFor.ts';
import type { RequestForm } from '../../domain/requestForm.ts';
import { rows } from '../rows.ts';
import type { Transaction } from '../transaction.ts';
import { unitRef, type UnitRef } from './refs.ts';

/** One version of a request: as it was sent, in one shape for every kind, and what the rules said of it. */
export interface RequestVersionView {
  version: number;
  submittedAt: Date;
  planned: boolean;
  form: RequestForm;
  asked: AskedFor;
  unit: UnitRef;
  subordinateUnits: number;
  /** The division that the form for an account names. */
  divisionName: string | null;
  findings: RuleFinding[];
}

/** All versions of a request, the first one first. */
export async function ofRequest(tx: Transaction, requestId: string): Promise<RequestVersionView[]> {
  return rows<RequestVersionView>(
    tx,
    `select v.version, v.submitted_at as "submittedAt", v.planned_at is not null as planned, v.form, a.asked, ${unitRef(`(a.asked ->> 'unitId')::uuid`)} as unit,
            (select count(*)::int from unit u join unit below on below.path <@ u.path and below.id <> u.id where u.id = (a.asked ->> 'unitId')::uuid) as "subordinateUnits",
            (select d.name from unit d where d.id = (a.asked ->> 'divisionId')::uuid) as "divisionName",
            v.findings
       from request_version v cross join lateral (select asked(v.request_id, v.version) as asked) a
      where v.request_id = :requestId order by v.version`,
    { requestId },
  );
}
