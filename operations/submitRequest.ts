import { record } from '../db/audit.ts';
import { tellApproval } from '../db/engineOutbox.ts';
import * as organisation from '../db/organisation.ts';
import * as requests from '../db/requests.ts';
import { actorOf, type Transaction } from '../db/transaction.ts';
import { Refused } from '../domain/errors.ts';
import { isAllowed } from '../domain/grantRules.ts';
import { localIsoDate } from '../domain/workingTime.ts';
import type { RequestInput } from '../domain/requestForm.ts';
import type { Rules } from '../domain/rules.ts';
import { askedRequest, reserveFor } from './requestKinds.ts';

/**
 * Takes a request in: its row, its first version, the audit event, and the word to the engine, in one transaction. So it is
 * accepted while the engine is down, and starts when it is back.
 *
 * @throws Refused `request_conflicts` with every finding · `not_found` · `sign_in_again` where the requester has left meanwhile
 */
export async function submitRequest(
  tx: Transaction,
  rules: Rules,
  input: RequestInput,
): Promise<{ id: string; no: string; state: 'submitted'; version: 1 }> {
  const { officerId } = actorOf(tx);
  const ask = () => askedRequest(tx, rules, { ...input, requesterId: officerId, requestId: null });
  const [isHeld, asked] = await Promise.all([organisation.holdOfficer(tx, officerId), ask()]);
  if (!isHeld) throw new Refused('sign_in_again', {});
  const findings = await asked.findings();
  if (!isAllowed(findings)) throw new Refused('request_conflicts', { findings });
  const inserted = await requests.insert(tx, {
    kind: input.kind,
    requesterId: officerId,
    beneficiaryId: asked.beneficiaryId,
    accountId: asked.accountId,
    unitId: asked.unitId,
    pack: `${rules.pack.id}@${rules.pack.version}`,
    year: Number(localIsoDate(rules.calendar, tx.at).slice(0, 4)),
  });
  // Of several at the same instant only some get what is left: the others are told who has it.
  if (!inserted || !(await reserveFor(tx, rules, { ...input, requestId: inserted.id })))
    throw new Refused('request_conflicts', { findings: await (await ask()).findings() });
  const { id, no } = inserted;
  await requests.insertVersion(tx, { requestId: id, version: 1, form: input.form, findings, submittedBy: officerId });
  await record(tx, {
    event: 'request.submitted',
    subject: { kind: 'request', id },
    requestId: id,
    channel: 'web',
    detail: { version: 1, kind: input.kind },
  });
  await tellApproval(tx, id);
  return { id, no, state: 'submitted', version: 1 };
}
