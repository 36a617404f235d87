import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { sectionNames } from '../../domain/section/index.ts';
import { citation, id, officerRef, pageOf, pageQuery, reasonText, time, unitRef } from './shapes.ts';

const correctionId = z.object({ correctionId: id });
const state = z.enum(['open', 'stated', 'recorded', 'found_right', 'paper_put_right', 'withdrawn']);
const outcome = z.enum(['found_right', 'paper_put_right']);

const correctionRow = z.object({
  id,
  no: z.string(),
  officer: officerRef,
  officerNo: z.string(),
  unit: unitRef.describe('that manages the dossier now'),
  section: z.enum(sectionNames),
  sensitive: z.boolean(),
  fields: z.array(z.string()),
  source: z.enum(['review', 'problem']),
  state,
  openedAt: time,
  openedBy: officerRef.nullable(),
  dueAt: time,
  overdue: z.boolean(),
});

const done = z.object({ correctionId: id, state });

export const correctionEndpoints = {
  listCorrections: endpoint({
    id: 'listCorrections',
    method: 'get',
    path: '/corrections',
    summary: 'Corrections of records that I see, the most urgent first; open ones or all, of one unit or dossier',
    access: 'session',
    status: 200,
    query: pageQuery.extend({
      open: z.enum(['true', 'false']).default('true'),
      unitId: id.optional(),
      officerId: id.optional(),
    }),
    answer: pageOf(correctionRow),
  }),
  readCorrection: endpoint({
    id: 'readCorrection',
    method: 'get',
    path: '/corrections/:correctionId',
    summary: 'One correction, where it comes from, what was stated, and what I may do',
    access: 'session',
    status: 200,
    params: correctionId,
    answer: correctionRow.extend({
      /** Null where the section is sensitive and closed to me. */
      note: z.string().nullable(),
      campaign: z.object({ id, no: z.string() }).nullable(),
      request: z.object({ id, no: z.string() }).nullable(),
      statement: z.object({ outcome, reason: z.string(), by: officerRef, at: time }).nullable(),
      refusedBecause: z.string().nullable(),
      escalated: z.boolean(),
      endedAt: time.nullable(),
      endedBy: officerRef.nullable(),
      entryVersion: z.number().int().nullable(),
      /** The version of the section to correct now; null where it is closed to me. */
      version: z.number().int().nullable(),
      citation,
      may: z.object({ record: z.boolean(), state: z.boolean(), answer: z.boolean() }),
    }),
    refusals: ['not_found'],
  }),
  recordCorrection: endpoint({
    id: 'recordCorrection',
    method: 'post',
    path: '/corrections/:correctionId/entry',
    summary: 'Correct the record: a new entry of its section, which ends the correction',
    access: 'account',
    status: 200,
    params: correctionId,
    body: z.object({
      version: z.number().int().min(0),
      content: z.record(z.string(), z.unknown()),
      validFrom: z.iso.date(),
      replaces: z.number().int().positive().optional(),
    }),
    answer: z.object({ version: z.number().int() }),
    refusals: ['not_found', 'already_ended', 'superior_may_not_change', 'superseded', 'section_invalid', 'sign_in_again'],
  }),
  stateOutcome: endpoint({
    id: 'stateOutcome',
    method: 'post',
    path: '/corrections/:correctionId/statement',
    summary: 'State that the record was right, or that the paper file was put right, and why; the head confirms it',
    access: 'account',
    status: 200,
    params: correctionId,
    body: z.object({ outcome, reason: reasonText }),
    answer: done,
    refusals: ['not_found', 'already_ended', 'superior_may_not_change', 'correction_not_so_far', 'sign_in_again'],
  }),
  answerOutcome: endpoint({
    id: 'answerOutcome',
    method: 'post',
    path: '/corrections/:correctionId/answer',
    summary: 'The head confirms what was stated, which ends the correction, or does not and says why',
    access: 'session',
    status: 200,
    params: correctionId,
    body: z.object({ confirmed: z.boolean(), because: reasonText.optional() }),
    answer: done,
    refusals: ['not_found', 'already_ended', 'not_yours', 'correction_not_so_far', 'reason_missing'],
  }),
}; // prettier-ignore
