import * as grants from '../../db/grants.ts';
import * as organisation from '../../db/organisation.ts';
import type { Transaction } from '../../db/transaction.ts';
import { Refused } from '../../domain/errors.ts';
import { checkGrant, type ExistingGrant, type RuleFinding } from '../../domain/grantRules.ts';
import type { PlanQuestion } from '../../domain/plan.ts';
import type { GrantForm } from '../../domain/requestForm.ts';
import { furthestReach, type RequestKind } from '../../domain/requestReach.ts';
import type { Rules } from '../../domain/rules.ts';
import type { Asking } from './requestKind.ts';

/** Account, officer and scope of a permission that is asked for. */
export type GrantPlaces = Awaited<ReturnType<typeof grantPlaces>>;

/** Reads what a grant speaks of. @throws Refused `not_found` where account, officer or unit are not there for the actor */
export async function grantPlaces(tx: Transaction, form: GrantForm) {
  const { account, officer, scope } = await grants.places(tx, form);
  if (!account || !officer || !scope) throw new Refused('not_found', {});
  return { account, officer, scope };
}

/** How a request for a permission, or against one, is planned: on the line of its beneficiary, by how far it reaches. */
export async function grantPlan(
  tx: Transaction,
  rules: Rules,
  { kind, form, requesterId, places }: { kind: RequestKind; form: GrantForm; requesterId: string; places: GrantPlaces },
): Promise<PlanQuestion> {
  const { account, officer, scope } = places;
  const asked = { permissions: form.permissions, accountPath: account.unitPath, scopePath: scope.path };
  return {
    kind,
    condition: furthestReach(rules.pack, asked),
    requesterId,
    beneficiaryId: officer.id,
    facts: await organisation.approverFacts(tx, officer.unitId, rules.pack.itDepartment, [requesterId, officer.id]),
    at: tx.at,
  };
}

/** What the rules say to a grant, beside those that the officer has or is asking for through the account already. */
export function grantFindings(
  rules: Rules,
  { form, requesterId, at }: Pick<Asking<GrantForm>, 'form' | 'requesterId'> & { at: Date },
  { account, officer, scope }: GrantPlaces,
  existing: readonly ExistingGrant[],
): RuleFinding[] {
  const codes = (path: { code: string }[]) => path.map(({ code }) => code);
  const facts = {
    at,
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

/** Several permissions are judged by the same rules: what is said twice in the same words is said once. */
function distinct(findings: RuleFinding[]): RuleFinding[] {
  const key = ({ rule, outcome, code, data }: RuleFinding) => JSON.stringify([rule, outcome, code, data]);
  return findings.filter((finding, i) => findings.findIndex((other) => key(other) === key(finding)) === i);
}
