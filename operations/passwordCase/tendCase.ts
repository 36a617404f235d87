import * as duties from '../../db/caseDuties.ts';
import * as items from '../../db/caseItems.ts';
import * as cases from '../../db/passwordCases.ts';
import type { CaseRow } from '../../db/passwordCases.ts';
import * as reissues from '../../db/reissues.ts';
import { record } from '../../db/audit.ts';
import type { Transaction } from '../../db/transaction.ts';
import { caseHasEnded, freezesAccount, type CaseView } from '../../domain/passwordCase.ts';
import type { Rules } from '../../domain/rules.ts';
import { askAnew, lockConcerned } from '../askAnew.ts';
import { everybody, tellPeople } from './caseNews.ts';
import { caseQuestion } from './caseQuestion.ts';
import { syncHeads } from './syncHeads.ts';
import { tendDuties } from './tendDuties.ts';

/**
 * Does what has fallen due in a case: tasks that its holder decided through the account are asked anew, the actions in
 * question are gathered, an unused reissue expires, duties open, close, are reminded of and escalate, and what is over is
 * closed. Idempotent: every step is held by a row, every message by its business key.
 *
 * @returns how long until something falls due, or how the case ended
 */
export async function tendCase(tx: Transaction, rules: Rules, { caseId }: { caseId: string }): Promise<CaseView> {
  const seen = await cases.find(tx, caseId);
  if (!seen) throw new Error('a case that was handed over is missing');
  const concerned = await lockConcerned(tx, { officerIds: [seen.holderId], unitId: null, everAsked: true });
  const row = (await cases.lock(tx, caseId))!;
  if (row.frozenAt !== null) await askAnew(tx, rules, concerned);
  if (caseHasEnded(row.state)) return { state: 'ended', end: row.state };
  if (row.frozenAt !== null) await items.gather(tx, caseId);
  const state = await settle(tx, row);
  if (state === 'closed') return close(tx, rules, row);
  const expiresAt = (await reissues.open(tx, caseId))?.expiresAt ?? null;
  const level = await duties.headLevel(tx, caseId);
  const question = await caseQuestion(tx, rules, row);
  await syncHeads(tx, rules, { caseId, question, level });
  const due = [...(await tendDuties(tx, rules, { row: { ...row, state }, question })), expiresAt];
  const next = due.flatMap((at) => (at !== null && at > tx.at ? [at.getTime()] : []));
  return { state: 'open', msUntilNextDue: next.length === 0 ? null : Math.min(...next) - tx.at.getTime() };
}

/** The state of a case after what time and marks have done to it. */
async function settle(tx: Transaction, row: CaseRow): Promise<CaseRow['state']> {
  const { id: caseId, state } = row;
  if (state === 'reissued') return (await isLookedThrough(tx, row)) ? 'closed' : state;
  const reissue = await reissues.open(tx, caseId);
  if (state !== 'confirmed' || !reissue?.expiresAt || reissue.expiresAt > tx.at) return state;
  await reissues.end(tx, reissue.id, 'expired');
  await cases.setState(tx, caseId, 'ready');
  await event(tx, caseId, 'reissue_expired');
  return 'ready';
}

async function isLookedThrough(tx: Transaction, { id, severity }: CaseRow): Promise<boolean> {
  if (!freezesAccount(severity)) return true;
  const { unmarkedByHead, unmarkedByIt } = await items.counts(tx, id);
  return unmarkedByHead + unmarkedByIt === 0;
}

/** A theft was reviewed before its case is closed; a loss needs no review. */
async function close(tx: Transaction, rules: Rules, row: CaseRow): Promise<CaseView> {
  const { id: caseId, accountId } = row;
  if (freezesAccount(row.severity)) {
    await cases.setState(tx, caseId, 'reviewed');
    await event(tx, caseId, 'reviewed');
  }
  await cases.end(tx, { caseId, state: 'closed', by: null, reason: null });
  await event(tx, caseId, 'closed');
  const people = await everybody(tx, rules, { caseId, question: await caseQuestion(tx, rules, row) });
  await tellPeople(tx, people, {
    caseId,
    accountId,
    template: 'password_case_ended',
    key: 'end',
    data: { end: 'closed' },
  });
  return { state: 'ended', end: 'closed' };
}

const event = (tx: Transaction, caseId: string, name: string) =>
  record(tx, { event: `case.${name}`, subject: { kind: 'password_case', id: caseId } });
