import type { RequestRow } from '../db/requests.ts';
import type { Transaction } from '../db/transaction.ts';
import type { GrantForm } from '../domain/requestForm.ts';
import type { Rules } from '../domain/rules.ts';
import { beginGrant } from './beginGrant.ts';

/** Writes the grants of an approved request, each once (request, permission), and the notices that they will end. */
export async function applyGrant(tx: Transaction, rules: Rules, request: RequestRow, form: GrantForm): Promise<void> {
  const to = new Date(form.to);
  const from = new Date(Math.max(Date.parse(form.from), tx.at.getTime()));
  const { accountId, officerId, workGroup, unitId, withSubordinates } = form;
  const scope = { accountId, officerId, workGroup, unitId, withSubordinates, from, to, requestId: request.id };
  for (const permission of new Set(form.permissions)) await beginGrant(tx, rules, { ...scope, permission });
}
