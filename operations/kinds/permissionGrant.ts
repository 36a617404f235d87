import * as grants from '../../db/grants.ts';
import type { Transaction } from '../../db/transaction.ts';
import type { GrantForm } from '../../domain/requestForm.ts';
import type { Rules } from '../../domain/rules.ts';
import { applyGrant } from '../applyGrant.ts';
import { grantFindings, grantPlaces, grantPlan } from './grantQuestion.ts';
import type { AskedRequest, Asking, RequestKindRules } from './requestKind.ts';

/** An officer gets permissions through an account in their custody (R1, R3–R8, R15). */
export const permissionGrant: RequestKindRules<GrantForm> = { isEdited: true, ask, apply: applyGrant };

async function ask(tx: Transaction, rules: Rules, asking: Asking<GrantForm>): Promise<AskedRequest> {
  const { form, requesterId, requestId } = asking;
  const { accountId, officerId } = form;
  const [places, existing] = await Promise.all([
    grantPlaces(tx, form),
    grants.existing(tx, { accountId, officerId, exceptRequestId: requestId }),
  ]);
  return {
    accountId: places.account.id,
    unitId: null,
    beneficiaryId: places.officer.id,
    findings: () => Promise.resolve(grantFindings(rules, { form, requesterId, at: tx.at }, places, existing)),
    plan: () => grantPlan(tx, rules, { kind: 'permission.grant', form, requesterId, places }),
  };
}
