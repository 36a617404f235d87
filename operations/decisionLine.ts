import * as accounts from '../db/accounts.ts';
import * as organisation from '../db/organisation.ts';
import type { RequestRow } from '../db/requests.ts';
import type { Transaction } from '../db/transaction.ts';
import type { ApproverFacts, Person } from '../domain/approverFacts.ts';
import type { Parties } from '../domain/approvers.ts';
import type { Rules } from '../domain/rules.ts';

/** Who might decide, and between whom an account goes over, where it does. */
export interface DecisionLine {
  facts: ApproverFacts;
  parties?: Parties;
}

type LinedRequest = Pick<RequestRow, 'kind' | 'requesterId' | 'beneficiaryId' | 'accountId' | 'unitId'>;

/**
 * The people on whose line a request is decided, today: that of the unit which owns the account, or else that of the
 * beneficiary, wherever they serve now. Of a handover the giver is whoever keeps the account now.
 */
export async function decisionLineOf(tx: Transaction, rules: Rules, request: LinedRequest): Promise<DecisionLine> {
  const { itDepartment } = rules.pack;
  const { unitId, requesterId, beneficiaryId, accountId } = request;
  const takingPart = [requesterId, beneficiaryId];
  const facts =
    unitId === null
      ? await organisation.approverFactsFor(tx, beneficiaryId, itDepartment, takingPart)
      : await organisation.approverFacts(tx, unitId, itDepartment, takingPart);
  if (request.kind !== 'account.handover') return { facts };
  const account = await accounts.find(tx, accountId!);
  return withParties(tx, facts, { giverId: account!.custodianId, takerId: beneficiaryId });
}

/** Adds the parties of a handover to the people whom the facts name. */
export async function withParties(
  tx: Transaction,
  facts: ApproverFacts,
  parties: Parties,
): Promise<Required<DecisionLine>> {
  const people = { ...facts.people };
  for (const id of [parties.giverId, parties.takerId]) {
    if (id !== null && !people[id]) people[id] = await personOf(tx, id);
  }
  return { facts: { ...facts, people }, parties };
}

async function personOf(tx: Transaction, officerId: string): Promise<Person> {
  const { name, position, unitName, unitPath } = (await organisation.officerPlace(tx, officerId))!;
  const codes = unitPath.map(({ code }) => code);
  return { name, position, unitName, unitCode: codes.at(-1)!, unitPath: codes.join('.') };
}
