import * as grants from '../db/grants.ts';
import * as organisation from '../db/organisation.ts';
import type { Transaction } from '../db/transaction.ts';
import { Refused } from '../domain/errors.ts';
import { checkGrant, type RuleFinding } from '../domain/grantRules.ts';
import type { PlanQuestion } from '../domain/plan.ts';
import type { GrantForm, RequestInput } from '../domain/requestForm.ts';
import type { Rules } from '../domain/rules.ts';

/** A request with the places that it speaks of, as they stand now. */
export interface AskedQuestion {
  kind: RequestInput['kind'];
  /** A revocation's form is that of the grant that it ends. */
  form: GrantForm;
  places: Places;
  requesterId: string;
  requestId: string | null;
}

/** Reads what a request speaks of. @throws Refused `not_found` where account, officer, unit or grant are not there for the actor */
export async function questionOf(
  tx: Transaction,
  input: RequestInput & { requesterId: string; requestId: string | null },
): Promise<AskedQuestion> {
  const { kind, requesterId, requestId } = input;
  const form = kind === 'permission.grant' ? input.form : await formOfGrant(tx, input.form.grantId, input.form.reason);
  return { kind, form, places: await placesOf(tx, form), requesterId, requestId };
}

/** What planning needs to know of a request: the dearest facts of all, read only where stages are planned. */
export async function planQuestionOf(tx: Transaction, rules: Rules, asked: AskedQuestion): Promise<PlanQuestion> {
  const { account, officer, scope } = asked.places;
  return {
    kind: asked.kind,
    permissions: asked.form.permissions,
    accountPath: account.unitPath,
    scopePath: scope.path,
    requesterId: asked.requesterId,
    beneficiaryId: officer.id,
    facts: await organisation.approverFacts(tx, officer.unitId, rules.pack.itDepartment),
    at: tx.at,
  };
}

type Places = Awaited<ReturnType<typeof placesOf>>;

async function placesOf(tx: Transaction, form: GrantForm) {
  const { account, officer, scope } = await grants.places(tx, form);
  if (!account || !officer || !scope) throw new Refused('not_found', {});
  return { account, officer, scope };
}

/** What the rules say to a request. A revocation takes away: no rule forbids it. */
export async function findingsOf(tx: Transaction, rules: Rules, asked: AskedQuestion): Promise<RuleFinding[]> {
  if (asked.kind === 'permission.revoke') return [];
  const { form, requesterId, requestId } = asked;
  const { account, officer, scope } = asked.places;
  const existing = await grants.existing(tx, {
    accountId: account.id,
    officerId: officer.id,
    exceptRequestId: requestId,
  });
  const codes = (path: { code: string }[]) => path.map(({ code }) => code);
  const facts = {
    at: tx.at,
    requesterId,
    officer: { id: officer.id, unitPath: codes(officer.unitPath), state: officer.state },
    account: { ...account, unitPath: codes(account.unitPath) },
    workGroup: form.workGroup,
    scope: { unitPath: codes(scope.path), unitKind: scope.kind, withSubordinates: form.withSubordinates },
    from: new Date(form.from),
    to: new Date(form.to),
    existing: existing.filter(({ id }) => id !== form.renewsGrantId),
  };
  return distinct(form.permissions.flatMap((permission) => checkGrant(rules.pack, { ...facts, permission })));
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

/** Several permissions are judged by the same rules: what is said twice in the same words is said once. */
function distinct(findings: RuleFinding[]): RuleFinding[] {
  const key = ({ rule, outcome, code, data }: RuleFinding) => JSON.stringify([rule, outcome, code, data]);
  return findings.filter((finding, i) => findings.findIndex((other) => key(other) === key(finding)) === i);
}
