import type { z } from 'zod';
import type { DutyRow } from '../../db/caseDuties.ts';
import type { CaseItemView, CaseListView, CaseReissueView, CaseView } from '../../db/views/passwordCases.ts';
import type { OfficerRef } from '../../db/views/refs.ts';
import { caseClocks } from '../../domain/caseClocks.ts';
import type { Rules } from '../../domain/rules.ts';
import type { contract } from '../contract/index.ts';
import { citationAnswer } from './finding.ts';
import type { CasePart } from './casePart.ts';
import { sent, utc } from './sent.ts';

type Answer = z.output<NonNullable<typeof contract.readCase.answer>>;
type Row = z.output<NonNullable<typeof contract.listCases.answer>>['items'][number];

/** A row of the queue. */
export function caseRowAnswer({ pack }: Rules, view: CaseListView): Row {
  const { id, no, severity, state, account, holder, reportedAt, incidentAt, waitsFor, waitsForMe } = view;
  return {
    id,
    no,
    severity,
    state,
    account,
    holder,
    reportedAt: reportedAt.toISOString(),
    waitsFor: waitsFor && { duty: waitsFor.duty, dueAt: utc(waitsFor.dueAt), escalated: waitsFor.level > 0 },
    waitsForMe,
    incident: incidentAt !== null,
    clocks: sent(caseClocks(pack, { severity, state, reportedAt, incidentAt })),
  };
}

/** Everything that one case's page shows. */
export interface CaseParts {
  view: CaseView;
  heads: OfficerRef[];
  duties: DutyRow[];
  reissue: CaseReissueView | undefined;
  items: CaseItemView[];
  history: { at: Date; event: string; by: OfficerRef | null }[];
  part: CasePart;
}

export function caseAnswer(rules: Rules, { view, heads, duties, reissue, items, history, part }: CaseParts): Answer {
  const { unit, reportedBy, reportedAs, lastCertainAt, frozenAt, passwordDeadAt, reissuedAt, incidentAt, endedAt, endReason } = view;
  const times = sent({ lastCertainAt, frozenAt, passwordDeadAt, reissuedAt, incidentAt, endedAt });
  return {
    ...caseRowAnswer(rules, view),
    ...times,
    unit,
    role: part.role,
    reportedBy,
    reportedAs,
    heads,
    duties: (endedAt === null ? duties : []).map(({ duty, dueAt, reminders, remindersSent, level }) => sent({ duty, dueAt, reminders, remindersSent, level })),
    statement: statementOf(view),
    letter: letterOf(view),
    reissue: reissue ? sent(reissue) : null,
    endReason,
    items: sent(items),
    history: sent(history),
    citation: citationAnswer(rules.pack.rules.R14, rules.pack.sources),
    may: part.may,
  };
} // prettier-ignore

function statementOf({ statedBy, statedAt, facts, holderReachable }: CaseView): Answer['statement'] {
  if (statedBy === null || statedAt === null || facts === null) return null;
  return { by: statedBy, at: statedAt.toISOString(), facts, holderReachable: holderReachable ?? false };
}

function letterOf(view: CaseView): Answer['letter'] {
  const { writtenBy, writtenAt, writtenAs, writtenHash, incomingNo, incomingOn, registeredBy, registeredAt } = view;
  if (!writtenBy || !writtenAt || !writtenAs || !writtenHash) return null;
  const incoming = incomingNo && incomingOn && registeredBy && registeredAt;
  return {
    by: writtenBy,
    at: writtenAt.toISOString(),
    as: writtenAs,
    sha256: writtenHash,
    incoming: incoming ? { no: incomingNo, on: incomingOn, by: registeredBy, at: registeredAt.toISOString() } : null,
  };
}
