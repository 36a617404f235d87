import type { AccountKind } from '../../domain/accountKind.ts';
import type { CaseSeverity } from '../../domain/passwordCase.ts';
import { firstRow } from '../rows.ts';
import type { Transaction } from '../transaction.ts';

/** What the written report of a case is drawn up from. */
export interface LetterRow {
  unitId: string;
  letterNo: string | null;
  statedAt: Date | null;
  statedBy: string | null;
  account: { userName: string; kind: AccountKind; unitName: string };
  holder: { id: string; name: string; position: string };
  severity: CaseSeverity;
  reportedAt: Date;
  lastCertainAt: Date | null;
  frozenAt: Date | null;
  facts: string | null;
  itDepartment: string | null;
}

export async function read(tx: Transaction, caseId: string, itCode: string): Promise<LetterRow | undefined> {
  return firstRow<LetterRow>(
    tx,
    `select p.unit_id as "unitId", k.letter_no as "letterNo", k.stated_at as "statedAt", k.stated_by as "statedBy", account_ref(k.account_id) as account,
            jsonb_build_object('id', o.id, 'name', o.full_name, 'position', o.position) as holder, k.severity, k.reported_at as "reportedAt",
            k.last_certain_at as "lastCertainAt", k.frozen_at as "frozenAt", k.facts, (select name from unit where code = :itCode) as "itDepartment"
       from password_case k cross join lateral account_place_of(k.account_id) p join officer o on o.id = k.holder_id where k.id = :caseId`,
    { caseId, itCode },
  );
}
