import { record } from '../../db/audit.ts';
import * as duties from '../../db/caseDuties.ts';
import { tellPasswordCase } from '../../db/engineOutbox.ts';
import * as messages from '../../db/messages.ts';
import type { Transaction } from '../../db/transaction.ts';
import { caseItOfficers, type CaseQuestion } from '../../domain/casePeople.ts';
import type { MessageTemplate } from '../../domain/messageTemplate.ts';
import type { Rules } from '../../domain/rules.ts';

type Detail = Record<string, string | number | boolean | null>;

/** What is told of a case, to each of these people once; `key` tells apart what is said more than once. */
export async function tellPeople(
  tx: Transaction,
  officerIds: readonly string[],
  news: { caseId: string; accountId: string; template: MessageTemplate; key: string; data?: Detail },
): Promise<void> {
  const { caseId, accountId, template, key, data = {} } = news;
  for (const officerId of new Set(officerIds)) {
    const businessKey = `${template}:${caseId}:${key}:${officerId}`;
    await messages.send(tx, { businessKey, template, officerId, accountId, caseId, data });
  }
}

/** Everybody whom a case concerns now: its holder, who acts as head, the IT desk. */
export async function everybody(
  tx: Transaction,
  rules: Rules,
  { caseId, question }: { caseId: string; question: CaseQuestion },
): Promise<string[]> {
  const it = caseItOfficers(rules.pack, question, []).map(({ officerId }) => officerId);
  return [question.holderId, ...(await duties.candidates(tx, caseId)), ...it];
}

/** Writes what happened to a case, and has its workflow look again. */
export async function recordCase(
  tx: Transaction,
  caseId: string,
  event: string,
  detail: Record<string, string | number | boolean | null | string[]> = {},
): Promise<void> {
  const channel = tx.author.kind === 'officer' ? 'web' : null;
  await record(tx, { event: `case.${event}`, subject: { kind: 'password_case', id: caseId }, channel, detail });
  await tellPasswordCase(tx, caseId);
}
