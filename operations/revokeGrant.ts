import * as grants from '../db/grants.ts';
import type { GrantRow } from '../db/grants.ts';
import * as messages from '../db/messages.ts';
import * as organisation from '../db/organisation.ts';
import { actorOf, type Actor, type Transaction } from '../db/transaction.ts';
import type { ApproverFacts } from '../domain/approverFacts.ts';
import { competentRevoker, nearestAdmin, nearestHead } from '../domain/competence.ts';
import { Refused } from '../domain/errors.ts';
import type { Rules } from '../domain/rules.ts';
import { endGrant } from './endGrant.ts';

/**
 * Ends a grant at once: one's own, or one of an officer whom the actor leads or administers (Decision 240/QĐ-TCHQ,
 * article 7.1). The others whom it concerns are told. Idempotent: a grant ends once.
 *
 * @throws Refused `not_found` · `already_ended` · `not_competent` (then a request for revocation is the way)
 */
export async function revokeGrant(
  tx: Transaction,
  rules: Rules,
  { grantId, reason }: { grantId: string; reason: string },
): Promise<{ endedAt: Date }> {
  const actor = actorOf(tx);
  const grant = await grants.lock(tx, grantId);
  if (!grant) throw new Refused('not_found', {});
  if (grant.endedAt !== null) throw new Refused('already_ended', { state: 'ended' });
  const own = grant.officerId === actor.officerId;
  const holder = await organisation.officerPlace(tx, grant.officerId);
  const facts = await organisation.approverFacts(tx, holder!.unitId, rules.pack.itDepartment);
  if (!own && !competentRevoker(rules.pack, facts, { ...actor, holderId: grant.officerId }, tx.at))
    throw new Refused('not_competent', { rule: 'R4' });
  await endGrant(tx, grant, { by: actor.officerId, reason: own ? 'given_up' : 'revoked', note: reason });
  await tellTheOthers(tx, rules, { grant, facts, actor });
  return { endedAt: tx.at };
}

/** The head and the admin officer of the holder's unit, other than who acted and the holder, whom `endGrant` tells. */
async function tellTheOthers(
  tx: Transaction,
  rules: Rules,
  { grant, facts, actor }: { grant: GrantRow; facts: ApproverFacts; actor: Actor },
): Promise<void> {
  const concerned = new Set([nearestHead(rules.pack, facts), nearestAdmin(rules.pack, facts)]);
  for (const officerId of concerned) {
    if (officerId === null || officerId === actor.officerId || officerId === grant.officerId) continue;
    await messages.send(tx, {
      businessKey: `grant_revoked:${grant.id}:${officerId}`,
      template: 'grant_revoked',
      officerId,
      grantId: grant.id,
    });
  }
}
