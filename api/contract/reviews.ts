import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { sectionNames } from '../../domain/section/index.ts';
import { bothLanguages, citation, id, officerRef, pageOf, pageQuery, time, unitRef, workGroup } from './shapes.ts';

const section = z.enum(sectionNames);
const campaignId = z.object({ campaignId: id });
const packetId = z.object({ packetId: id });
const day = z.iso.date();
const count = z.number().int();
const verdict = z.enum(['match', 'mismatch', 'paper_missing']);
const verdicts = z.record(z.string(), verdict);
const state = z.enum(['opening', 'open', 'closed']);
const packetState = z.enum(['open', 'closed', 'signed']);
const itemState = z.enum(['open', 'attested', 'not_attested']);

/** Of items (sections of dossiers); verdicts are counted by field. */
const counts = z.object({ items: count, attested: count, open: count, notAttested: count });
const fieldCounts = z.object({ fields: count, match: count, mismatch: count, paperMissing: count, left: count });

const campaignRow = z.object({
  id,
  no: z.string(),
  title: bothLanguages,
  scope: unitRef,
  state,
  startedBy: officerRef.nullable().describe('null where the schedule started it'),
  startedAt: time,
  closesAt: time,
  closedAt: time.nullable(),
  counts: counts.describe('of the packets that I see'),
});

/** Days of the course; `reminder` is past once it was sent. */
const schedule = z.object({
  startedAt: time,
  reminders: z.array(z.object({ at: time, sent: z.boolean() })),
  headsToldAt: time,
  closesAt: time,
});

const unitProgress = z.object({
  unit: unitRef,
  counts,
  packets: count,
  signed: count,
  withoutHolder: count,
});

const packetRow = z.object({
  id,
  campaign: z.object({ id, no: z.string(), title: bothLanguages, state, closesAt: time }),
  unit: unitRef,
  number: count,
  of: count.describe('packets of the unit in this campaign'),
  workGroup,
  sensitive: z.boolean(),
  state: packetState,
  holder: officerRef.nullable(),
  holderAccount: z.string().nullable(),
  counts,
  people: count,
  mismatches: count,
  signedBy: officerRef.nullable(),
  signedAt: time.nullable(),
  may: z.object({ attest: z.boolean(), sign: z.boolean() }),
});

/** What the system holds of a section. `values` is null where it is closed to me: sensitive, or not mine to read. */
const item = z.object({
  id,
  section,
  state: itemState,
  version: count.describe('of the entry that is shown'),
  newestVersion: count.describe(
    'the version to attest: send it back with the verdicts; where it is another, load the person again',
  ),
  lastVersion: count.nullable().describe('attested in an earlier review; null where it never was'),
  hidden: z.boolean(),
  reason: z
    .enum(['sensitive', 'work_group'])
    .nullable()
    .describe('why it is hidden; a sensitive section that is not is opened like the dossier’s own'),
  values: z.record(z.string(), z.unknown()).nullable(),
  before: z.record(z.string(), z.unknown()).nullable().describe('what was attested last time'),
  changed: z
    .array(z.string())
    .nullable()
    .describe('fields changed since then; null for sensitive sections and where it never was'),
  verdicts,
  timely: z.boolean().nullable(),
  accurate: z.boolean().nullable(),
  note: z.string().nullable(),
  correction: z.object({ id, no: z.string(), state: z.string() }).nullable(),
  attestedBy: officerRef.nullable(),
  attestedAt: time.nullable(),
});

const result = z.object({
  id,
  result: z.enum(['attested', 'saved', 'superseded', 'ended', 'not_found', 'unknown_field']),
  state: itemState.nullable(),
  version: count.nullable(),
  correctionNo: z.string().nullable(),
});

const attestation = {
  version: z.number().int().min(0),
  /** All that is said of the fields: what is left out is not compared yet. */
  verdicts,
  timely: z.boolean().nullable(),
  accurate: z.boolean().nullable(),
  note: z.string().trim().min(1).max(500).nullable(),
};
const wanted = { scopeUnitId: id, sections: z.array(section).min(1).max(sectionNames.length).optional() };
/** It stands in the subject of mails. */
const title = z
  .string()
  .trim()
  .min(3)
  .max(120)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u);
const ATTEST = ['not_found', 'already_ended', 'not_yours', 'superior_may_not_change', 'sign_in_again'] as const;

export const reviewEndpoints = {
  listReviews: endpoint({
    id: 'listReviews',
    method: 'get',
    path: '/reviews',
    summary: 'Reviews of records of which I see at least a packet, the newest first; running ones or all',
    access: 'session',
    status: 200,
    query: pageQuery.extend({ open: z.enum(['true', 'false']).default('false') }),
    answer: pageOf(campaignRow),
  }),
  previewReview: endpoint({
    id: 'previewReview',
    method: 'post',
    path: '/reviews/preview',
    summary: 'What a review would hold, before it is started, and in how many units nobody could attest',
    access: 'session',
    status: 200,
    readOnly: true,
    body: z.object(wanted),
    answer: z.object({ dossiers: count, items: count, packets: count, units: count, unitsWithoutHolder: count, remindAt: z.array(time), closesAt: time, sections: z.array(section), citation }),
    refusals: ['not_found', 'not_competent'],
  }),
  startReview: endpoint({
    id: 'startReview',
    method: 'post',
    path: '/reviews',
    summary: 'Start a review by hand: as head of the scope or above it, or as personnel department through a user account; once a scope and day',
    access: 'session',
    status: 201,
    body: z.object({ ...wanted, title }),
    answer: z.object({ id, no: z.string() }),
    refusals: ['not_found', 'not_competent', 'already_started'],
  }),
  readReview: endpoint({
    id: 'readReview',
    method: 'get',
    path: '/reviews/:campaignId',
    summary: 'One review: its course, burn-down by day, completion by unit, who was urged when – of what I see',
    access: 'session',
    status: 200,
    params: campaignId,
    answer: campaignRow.extend({
      sections: z.array(section),
      schedule,
      fields: fieldCounts,
      packets: z.object({ all: count, open: count, closed: count, signed: count, withoutHolder: count }),
      corrections: z.object({ open: count, ended: count }),
      burnDown: z.array(z.object({ day, attested: count, left: count })),
      units: z.array(unitProgress),
      urges: z.array(z.object({ officer: officerRef, kind: z.enum(['start', 'moved', 'reminder', 'escalation', 'no_holder', 'closed']), day, at: time, itemsLeft: count })),
      citation,
    }),
    refusals: ['not_found'],
  }),
  listPackets: endpoint({
    id: 'listPackets',
    method: 'get',
    path: '/review-packets',
    summary: 'Packets: those that I hold, or all that I see, of one campaign or unit; running campaigns first',
    access: 'session',
    status: 200,
    query: pageQuery.extend({
      mine: z.enum(['true', 'false']).default('true'),
      campaignId: id.optional(),
      unitId: id.optional(),
      state: packetState.optional(),
    }),
    answer: pageOf(packetRow),
  }),
  readPacket: endpoint({
    id: 'readPacket',
    method: 'get',
    path: '/review-packets/:packetId',
    summary: 'One packet: progress, the days of its course, and its people with theirs',
    access: 'session',
    status: 200,
    params: packetId,
    answer: packetRow.extend({
      schedule,
      fields: fieldCounts,
      sections: z.array(section),
      officers: z.array(z.object({ officer: officerRef, officerNo: z.string(), fields: count, compared: count, items: count, attested: count, mismatches: count, notAttested: count })),
      heads: z.array(officerRef).describe('who may sign it off now'),
      citation,
    }),
    refusals: ['not_found'],
  }),
  readPacketOfficer: endpoint({
    id: 'readPacketOfficer',
    method: 'get',
    path: '/review-packets/:packetId/officers/:officerId',
    summary: 'The items of one person: what the system holds, what changed since the last review, what was said of it',
    access: 'session',
    status: 200,
    params: packetId.extend({ officerId: id }),
    answer: z.object({ officer: officerRef, officerNo: z.string(), managingUnit: unitRef, mayAttest: z.boolean(), items: z.array(item) }),
    refusals: ['not_found'],
  }),
  attestItem: endpoint({
    id: 'attestItem',
    method: 'put',
    path: '/review-items/:itemId',
    summary: 'Say of one section how it agrees with the paper file, in parts or whole; replaces what was said before, and takes it back',
    access: 'account',
    status: 200,
    params: z.object({ itemId: id }),
    body: z.object(attestation),
    answer: result,
    refusals: [...ATTEST, 'superseded', 'unknown_field'],
  }),
  attestItems: endpoint({
    id: 'attestItems',
    method: 'put',
    path: '/review-packets/:packetId/items',
    summary: 'The same of up to 100 items of a packet at once; each one’s result is told',
    access: 'account',
    status: 200,
    params: packetId,
    body: z.object({ items: z.array(z.object({ id, ...attestation })).min(1).max(100) }),
    answer: z.object({ results: z.array(result) }),
    refusals: ATTEST,
  }),
  confirmItems: endpoint({
    id: 'confirmItems',
    method: 'post',
    path: '/review-packets/:packetId/confirmation',
    summary: 'Confirm items in bulk: every field that nothing was said of is a match; timely and accurate as stated here',
    access: 'account',
    status: 200,
    params: packetId,
    body: z.object({ items: z.array(z.object({ id, version: z.number().int().min(0) })).min(1).max(100), timely: z.boolean(), accurate: z.boolean() }),
    answer: z.object({ results: z.array(result) }),
    refusals: ATTEST,
  }),
  signPacket: endpoint({
    id: 'signPacket',
    method: 'post',
    path: '/review-packets/:packetId/signature',
    summary: 'The head, or who acts for the head, signs a packet off: once all is attested, or after the close; then it is unchangeable',
    access: 'session',
    status: 200,
    params: packetId,
    answer: z.object({ packetId: id, state: packetState }),
    refusals: ['not_found', 'already_ended', 'not_yours', 'sign_in_again', 'not_all_attested'],
  }),
}; // prettier-ignore
