import { record } from '../../db/audit.ts';
import * as duties from '../../db/caseDuties.ts';
import type { DutyRow } from '../../db/caseDuties.ts';
import * as items from '../../db/caseItems.ts';
import * as organisation from '../../db/organisation.ts';
import type { CaseRow } from '../../db/passwordCases.ts';
import type { Transaction } from '../../db/transaction.ts';
import { dutiesOf, whoseDuty, type CaseDuty } from '../../domain/caseDuties.ts';
import { caseHeads, caseItOfficers, HIGHEST_LEVEL, type CaseQuestion } from '../../domain/casePeople.ts';
import type { Rules } from '../../domain/rules.ts';
import { addWorkingMinutes } from '../../domain/workingTime.ts';
import { tellPeople } from './caseNews.ts';
import { openDuty } from './openDuty.ts';
import { syncHeads } from './syncHeads.ts';

interface Tended {
  row: CaseRow;
  question: CaseQuestion;
}

/** Opens, closes, reminds of and escalates the duties of a case. Answers when something falls due next. */
export async function tendDuties(tx: Transaction, rules: Rules, tended: Tended): Promise<Date[]> {
  const { row } = tended;
  const wanted = await dutiesNow(tx, row);
  const before = await duties.open(tx, row.id);
  for (const { duty } of before) if (!wanted.includes(duty)) await duties.done(tx, row.id, duty);
  for (const duty of wanted) if (!before.some((open) => open.duty === duty)) await begin(tx, rules, tended, duty);
  const due: Date[] = [];
  for (const duty of await duties.open(tx, row.id)) due.push(...(await tendDuty(tx, rules, tended, duty)));
  return due;
}

async function dutiesNow(tx: Transaction, row: CaseRow): Promise<CaseDuty[]> {
  const { unmarkedByHead, unmarkedByIt } = await items.counts(tx, row.id);
  const { state, severity } = row;
  return dutiesOf({
    state,
    severity,
    stated: row.statedAt !== null,
    written: row.writtenAt !== null,
    registered: row.registeredAt !== null,
    unmarkedByHead,
    unmarkedByIt,
  });
}

/** The first duties are told with the report, registration and the first reissue with what made them due; the others here. */
async function begin(tx: Transaction, rules: Rules, tended: Tended, duty: CaseDuty): Promise<void> {
  await openDuty(tx, rules, tended.row.id, duty);
  const { round } = (await duties.open(tx, tended.row.id)).find((open) => open.duty === duty)!;
  const isAnew = duty === 'reissue' && round > 1;
  if (duty === 'review_head' || duty === 'review_it' || isAnew) await tell(tx, rules, tended, { duty, round, level: 0, why: 'ask', number: 1 });
} // prettier-ignore

/** One duty: the reminders whose time has come go out as one; overdue, it goes to the next level, as long as there is one. */
async function tendDuty(tx: Transaction, rules: Rules, tended: Tended, duty: DutyRow): Promise<Date[]> {
  const highest = whoseDuty(duty.duty) === 'head' ? HIGHEST_LEVEL : 1;
  if (duty.level < highest && duty.dueAt <= tx.at) return [await escalate(tx, rules, tended, duty)];
  if (duty.level > 0) return duty.level < highest ? [duty.dueAt] : [];
  const number = duty.reminders.filter((at) => at <= tx.at).length;
  if (number > duty.remindersSent) {
    await duties.countReminder(tx, tended.row.id, duty, number);
    await tell(tx, rules, tended, { ...duty, why: 'reminder', number });
    await event(tx, tended.row.id, 'duty_reminded', { duty: duty.duty, number });
  }
  return [...duty.reminders.slice(number, number + 1), duty.dueAt];
}

/** The head's duties go to the deputies, then to the superior; those of the IT department to its head. */
async function escalate(tx: Transaction, rules: Rules, tended: Tended, duty: DutyRow): Promise<Date> {
  const level = duty.level + 1;
  const { escalationMinutes } = rules.pack.passwordCase.duties[duty.duty];
  const dueAt = addWorkingMinutes(rules.calendar, tx.at, escalationMinutes);
  await duties.escalate(tx, tended.row.id, duty, { level, dueAt });
  await event(tx, tended.row.id, 'duty_escalated', { duty: duty.duty, level });
  if (whoseDuty(duty.duty) === 'head') {
    await syncHeads(tx, rules, { caseId: tended.row.id, question: tended.question, level });
  }
  await tell(tx, rules, tended, { ...duty, level, why: 'escalated', number: level });
  return dueAt;
}

async function tell(
  tx: Transaction,
  rules: Rules,
  { row, question }: Tended,
  news: { duty: CaseDuty; round?: number; level: number; why: 'ask' | 'reminder' | 'escalated'; number: number },
): Promise<void> {
  const { duty, round = 1, why, number } = news;
  await tellPeople(tx, await peopleOf(tx, rules, question, news), {
    caseId: row.id,
    accountId: row.accountId,
    template: 'password_case_duty',
    key: `${duty}:${round}:${why}:${number}`,
    data: { duty, why },
  });
}

async function peopleOf(
  tx: Transaction,
  rules: Rules,
  question: CaseQuestion,
  { duty, level }: { duty: CaseDuty; level: number },
): Promise<string[]> {
  if (whoseDuty(duty) === 'head') return caseHeads(rules.pack, question, level).map(({ officerId }) => officerId);
  const it = caseItOfficers(rules.pack, question, []).map(({ officerId }) => officerId);
  if (level === 0) return it;
  const unitId = await organisation.unitIdOf(tx, rules.pack.itDepartment);
  const facts =
    unitId === undefined ? question.facts : await organisation.approverFacts(tx, unitId, rules.pack.itDepartment);
  return [...it, ...caseHeads(rules.pack, { ...question, facts }, 0).map(({ officerId }) => officerId)];
}

const event = (tx: Transaction, caseId: string, name: string, detail: Record<string, string | number>) =>
  record(tx, { event: `case.${name}`, subject: { kind: 'password_case', id: caseId }, detail });
