import * as grants from '../../db/grants.ts';
import type { RequestRow } from '../../db/requests.ts';
import type { Transaction } from '../../db/transaction.ts';
import { Refused } from '../../domain/errors.ts';
import type { GrantForm, RevokeForm } from '../../domain/requestForm.ts';
import type { Rules } from '../../domain/rules.ts';
import { endGrant } from '../endGrant.ts';
import { grantPlaces, grantPlan } from './grantQuestion.ts';
import type { AskedRequest, Asking, RequestKindRules } from './requestKind.ts';

/** A grant is to end before its time, asked for by who may not end it at once. It takes away: no rule forbids it. */
export const permissionRevoke: RequestKindRules<RevokeForm> = { isEdited: false, ask, apply };

async function ask(
  tx: Transaction,
  rules: Rules,
  { form: { grantId, reason }, requesterId }: Asking<RevokeForm>,
): Promise<AskedRequest> {
  const form = await formOfGrant(tx, grantId, reason);
  const places = await grantPlaces(tx, form);
  return {
    accountId: places.account.id,
    unitId: null,
    beneficiaryId: places.officer.id,
    findings: () => Promise.resolve([]),
    plan: () => grantPlan(tx, rules, { kind: 'permission.revoke', form, requesterId, places }),
  };
}

/** A revocation is asked for in the words of the grant that it ends. */
async function formOfGrant(tx: Transaction, grantId: string, reason: string): Promise<GrantForm> {
  const grant = await grants.find(tx, grantId);
  if (!grant) throw new Refused('not_found', {});
  return {
    ...grant,
    permissions: [grant.permission],
    from: grant.from.toISOString(),
    to: grant.to.toISOString(),
    reason,
  };
}

async function apply(tx: Transaction, _: Rules, request: RequestRow, form: RevokeForm): Promise<void> {
  const grant = await grants.lock(tx, form.grantId);
  if (!grant || grant.endedAt !== null) return; // ended meanwhile by another act: what was asked for is so
  await endGrant(tx, grant, { by: null, reason: 'revoked_by_approval', requestId: request.id });
}
