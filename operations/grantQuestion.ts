import * as grants from '../db/grants.ts';
import * as organisation from '../db/organisation.ts';
import type { Transaction } from '../db/transaction.ts';
import { Refused } from '../domain/errors.ts';
import { checkGrant, type RuleFinding } from '../domain/grantRules.ts';
import type { PlanQuestion } from '../domain/plan.ts';
import type { GrantForm, RequestInput } from '../domain/requestForm.ts';
import type { Rules } from '../domain/rules.ts';

/** A request with all that rules and plan need to know of it, as it stands now. */
export interface RequestQuestion {
  findings: RuleFinding[];
  plan: PlanQuestion;
  accountId: string;
  beneficiaryId: string;
}

/**
 * Reads the facts of a request and asks the rules. Used before submitting, at submitting, at planning and at applying.
 * @throws Refused `not_found` where account, officer, unit or grant are not there for the actor
 */
export async function questionOf(
  tx: Transaction,
  rules: Rules,
  input: RequestInput & { requesterId: string; requestId: string | null },
): Promise<RequestQuestion> {
  const { kind, requesterId, requestId } = input;
  const form = kind === 'permission.grant' ? input.form : await formOfGrant(tx, input.form.grantId, input.form.reason);
  const places = await placesOf(tx, form);
  const { account, officer, scope } = places;
  const findings =
    kind === 'permission.revoke' ? [] : await findingsOf(tx, rules, { form, places, requesterId, requestId });
  const plan = {
    kind,
    permissions: form.permissions,
    accountPath: account.unitPath,
    scopePath: scope.path,
    requesterId,
    beneficiaryId: officer.id,
    facts: await organisation.approverFacts(tx, officer.unitId, rules.pack.itDepartment),
    at: tx.at,
  };
  return { findings, plan, accountId: account.id, beneficiaryId: officer.id };
}

type Places = Awaited<ReturnType<typeof placesOf>>;

async function placesOf(tx: Transaction, form: GrantForm) {
  const account = await grants.accountPlace(tx, form.accountId);
  const officer = await organisation.officerPlace(tx, form.officerId);
  const scope = await organisation.unitPlace(tx, form.unitId);
  if (!account || !officer || !scope) throw new Refused('not_found', {});
  return { account, officer, scope };
}

async function findingsOf(
  tx: Transaction,
  rules: Rules,
  asked: { form: GrantForm; places: Places; requesterId: string; requestId: string | null },
): Promise<RuleFinding[]> {
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
