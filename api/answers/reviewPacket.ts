import type { z } from 'zod';
import type { ItemView, PacketDetailView, PacketOfficer, PacketView } from '../../db/views/reviewPackets.ts';
import type { OfficerRef } from '../../db/views/refs.ts';
import type { SectionVerdicts } from '../../db/views/reviews.ts';
import { fieldNames } from '../../domain/review/reviewSections.ts';
import type { Rules } from '../../domain/rules.ts';
import { changedFields } from '../../domain/section/differences.ts';
import type { contract } from '../contract/index.ts';
import { citationAnswer } from './finding.ts';
import { fieldsAnswer, scheduleAnswer } from './review.ts';
import { sent } from './sent.ts';

type Row = z.output<NonNullable<typeof contract.listPackets.answer>>['items'][number];
type Answer = z.output<NonNullable<typeof contract.readPacket.answer>>;
type Item = z.output<NonNullable<typeof contract.readPacketOfficer.answer>>['items'][number];

/** A packet as lists show it. Whether the actor may sign is told exactly on its own page: here, whether they lead its unit. */
export function packetRowAnswer({ held, led, ...row }: PacketView, officerId: string, maySign?: boolean): Row {
  const ready = row.state !== 'signed' && row.counts.open === 0;
  const sign = ready && (maySign ?? (led && row.holder?.id !== officerId));
  return { ...sent(row), may: { attest: held, sign } };
}

/** Everything that the page of one packet shows. */
export interface PacketParts {
  view: PacketDetailView;
  officers: PacketOfficer[];
  verdicts: SectionVerdicts[];
  heads: OfficerRef[];
  officerId: string;
}

export function packetAnswer({ pack }: Rules, { view, officers, verdicts, heads, officerId }: PacketParts): Answer {
  const { managingUnitId: _m, holderOfficerId: _h, startedAt, remindAt, remindersSent, sections, ...row } = view;
  const maySign = heads.some(({ id }) => id === officerId);
  return {
    ...packetRowAnswer(row, officerId, maySign),
    schedule: scheduleAnswer({ startedAt, remindAt, remindersSent, closesAt: view.campaign.closesAt }),
    fields: fieldsAnswer(verdicts),
    sections: sections.map(({ section }) => section).filter((name) => verdicts.some(({ section }) => section === name)),
    officers: officers.map(officerAnswer),
    heads,
    citation: citationAnswer(pack.rules.R11, pack.sources),
  };
}

function officerAnswer({ sections, ...row }: PacketOfficer): Answer['officers'][number] {
  return { ...row, fields: sections.reduce((sum, section) => sum + fieldNames(section).length, 0) };
}

/** An item; what is closed to the actor is hidden, with what was said of it in the case of sensitive sections. */
export function itemAnswer({ sensitive, readable, ...row }: ItemView): Item {
  const { values, before, lastVersion } = row;
  const known = readable && !sensitive && lastVersion !== null;
  const shown = {
    ...sent(row),
    hidden: !readable,
    reason: readable ? null : sensitive ? ('sensitive' as const) : ('work_group' as const),
    values: readable ? values : null,
    before: known ? before : null,
    changed: known ? changedFields(before, values) : null,
  };
  return sensitive && !readable ? { ...shown, verdicts: {}, note: null } : shown;
}
