import * as accounts from '../db/accounts.ts';
import { record } from '../db/audit.ts';
import * as messages from '../db/messages.ts';
import * as officerChanges from '../db/officerChanges.ts';
import * as organisation from '../db/organisation.ts';
import type { Transaction } from '../db/transaction.ts';
import { findApprovers } from '../domain/approvers.ts';
import { Refused } from '../domain/errors.ts';
import type { Rules } from '../domain/rules.ts';
import { endChatsOf } from './chat/unlinkChat.ts';
import { askAnew, lockConcerned } from './askAnew.ts';
import { endRequestsOf, lockRequestsOf } from './endRequestsOf.ts';
import { freezeAccount } from './freezeAccount.ts';
import { wakeCases } from './passwordCase/wakeCases.ts';
import { placeDossier } from './placeDossier.ts';
import { relieveOfficer } from './relieveOfficer.ts';

/**
 * An officer leaves the service. Posts, custody, grants, every session, every decision link and their open requests and chats end
 * at once; each account that they kept is frozen until it is handed over, and the head of its unit is told. The dossier stays with
 * the unit that managed it, or goes down to their own where they led one (R7, R8, R21).
 *
 * @throws Refused `not_found` · `not_eligible` (has left already)
 */
export async function officerLeaves(
  tx: Transaction,
  rules: Rules,
  { officerId }: { officerId: string },
): Promise<void> {
  await lockRequestsOf(tx, officerId);
  const concerned = await lockConcerned(tx, { officerIds: [officerId], unitId: null });
  const officer = await officerChanges.lock(tx, officerId);
  if (!officer) throw new Refused('not_found', {});
  if (officer.state === 'left') throw new Refused('not_eligible', { because: 'officer_has_left' });
  // Once more: what they sent in before they were locked has committed by now, and they send no more.
  const ended = await endRequestsOf(tx, officerId, await lockRequestsOf(tx, officerId));
  const { accountIds } = await relieveOfficer(tx, { officerId, reason: 'left' });
  await officerChanges.markLeft(tx, officerId);
  await endChatsOf(tx, officerId);
  await record(tx, { event: 'officer.left', subject: { kind: 'officer', id: officerId } });
  await placeDossier(tx, rules, officerId);
  for (const accountId of accountIds) {
    await freezeAccount(tx, { accountId, reason: 'custodian_left' });
    await tellHead(tx, rules, accountId); // also where it was frozen before: now it waits for a handover
  }
  await askAnew(
    tx,
    rules,
    concerned.filter(({ request }) => !ended.has(request.id)),
  );
  await wakeCases(tx, { officerIds: [officerId], unitId: null });
}

/** Tells the head of the unit that owns an account, or where it has none the next one above, that it waits for a handover. */
async function tellHead(tx: Transaction, rules: Rules, accountId: string): Promise<void> {
  const account = (await accounts.find(tx, accountId))!;
  const facts = await organisation.approverFacts(tx, account.unitId, rules.pack.itDepartment);
  const excluded = { takingPart: [], decidedBefore: [] };
  const { approvers } = findApprovers(rules.pack, { role: 'head_of_unit', facts, excluded, at: tx.at });
  for (const { officerId } of approvers) {
    const businessKey = `account_frozen:${accountId}:${tx.at.toISOString()}:${officerId}`;
    await messages.send(tx, { businessKey, template: 'account_frozen', officerId, accountId });
  }
}
