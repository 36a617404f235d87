import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import {
  accountRef,
  bothLanguages,
  chainStage,
  finding,
  id,
  officerRef,
  pageOf,
  pageQuery,
  permission,
  reasonText,
  time,
  unitRef,
  workGroup,
} from './shapes.ts';

/** What a `permission.grant` asks: permissions of one group of work, for an account and its custodian, over a unit, from–to. */
export const grantForm = z.object({
  accountId: id,
  officerId: id,
  permissions: z.array(permission).min(1).max(5),
  workGroup,
  unitId: id,
  withSubordinates: z.boolean(),
  from: time,
  to: time,
  reason: reasonText,
  renewsGrantId: id.optional(),
});
/** What a `permission.revoke` asks: the end of one grant. */
export const revokeForm = z.object({ grantId: id, reason: reasonText });

export const requestForm = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('permission.grant'), form: grantForm }),
  z.object({ kind: z.literal('permission.revoke'), form: revokeForm }),
]);

export const requestState = z.enum([
  'submitted',
  'asking',
  'sent_back',
  'approved',
  'rejected',
  'expired',
  'withdrawn',
  'failed',
]);

const requestRow = z.object({
  id,
  no: z.string(),
  kind: z.enum(['permission.grant', 'permission.revoke']),
  title: bothLanguages,
  state: requestState,
  version: z.number().int(),
  requester: officerRef,
  beneficiary: officerRef,
  account: accountRef,
  reason: z.string(),
  submittedAt: time,
  endedAt: time.nullable(),
  dueAt: time.nullable(),
});

/** The asked-for content of one version, with names in place of ids. */
const version = z.object({
  version: z.number().int(),
  submittedAt: time,
  permissions: z.array(permission),
  workGroup,
  unit: unitRef,
  withSubordinates: z.boolean(),
  subordinateUnits: z.number().int(),
  from: time,
  to: time,
  reason: z.string(),
  findings: z.array(finding),
});

/** What happened: `event` is the audit event's code; `actor` null is the system. `planned` entries lie in the future. */
const timelineEntry = z.object({
  at: time,
  event: z.string(),
  actor: officerRef.nullable(),
  account: z.string().nullable(),
  channel: z.string().nullable(),
  to: z.array(officerRef),
  note: z.string().nullable(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  planned: z.boolean(),
});

const comment = z.object({ id, by: officerRef, kind: z.enum(['comment', 'question']), body: z.string(), at: time });

export const requestDetail = requestRow.extend({
  endReason: z.string().nullable(),
  versions: z.array(version),
  form: z.union([grantForm, revokeForm]),
  chain: z.array(chainStage),
  timeline: z.array(timelineEntry),
  comments: z.array(comment),
  packVersion: z.string(),
  grantIds: z.array(id),
  may: z.object({ withdraw: z.boolean(), edit: z.boolean(), comment: z.boolean(), decideTaskId: id.nullable() }),
});

const params = z.object({ requestId: id });
const preview = z.object({
  findings: z.array(finding),
  chain: z.array(chainStage),
  submittable: z.boolean(),
  expectedBy: time.nullable(),
});

export const requestEndpoints = {
  previewRequest: endpoint({
    id: 'previewRequest',
    method: 'post',
    path: '/requests/preview',
    summary: 'The approval chain and every conflict, before submitting',
    access: 'session',
    status: 200,
    readOnly: true,
    body: requestForm,
    answer: preview,
  }),
  submitRequest: endpoint({
    id: 'submitRequest',
    method: 'post',
    path: '/requests',
    summary: 'Submit a request',
    access: 'session',
    status: 201,
    body: requestForm,
    answer: z.object({ id, no: z.string(), state: requestState, version: z.number().int() }),
    refusals: ['request_conflicts'],
  }),
  listRequests: endpoint({
    id: 'listRequests',
    method: 'get',
    path: '/requests',
    summary: 'Requests that I made or that are for me, newest first',
    access: 'session',
    status: 200,
    query: pageQuery.extend({ state: z.enum(['open', 'ended']).optional() }),
    answer: pageOf(requestRow),
  }),
  readRequest: endpoint({
    id: 'readRequest',
    method: 'get',
    path: '/requests/:requestId',
    summary: 'One request: content, chain, timeline',
    access: 'session',
    status: 200,
    params,
    answer: requestDetail,
  }),
  editRequest: endpoint({
    id: 'editRequest',
    method: 'put',
    path: '/requests/:requestId',
    summary: 'Edit and resubmit as a new version; links of the old one die',
    access: 'session',
    status: 200,
    params,
    body: z.object({ version: z.number().int(), form: grantForm }),
    answer: z.object({ version: z.number().int() }),
    refusals: ['request_conflicts', 'superseded', 'already_ended', 'not_yours'],
  }),
  withdrawRequest: endpoint({
    id: 'withdrawRequest',
    method: 'post',
    path: '/requests/:requestId/withdrawal',
    summary: 'Withdraw a request that has not ended',
    access: 'session',
    status: 200,
    params,
    body: z.object({ reason: z.string().trim().max(2000).optional() }),
    answer: z.object({ state: requestState }),
    refusals: ['already_ended', 'not_yours'],
  }),
  commentOnRequest: endpoint({
    id: 'commentOnRequest',
    method: 'post',
    path: '/requests/:requestId/comments',
    summary: 'Ask a question or comment; the others are told',
    access: 'session',
    status: 201,
    params,
    body: z.object({ kind: z.enum(['comment', 'question']), body: z.string().trim().min(1).max(2000) }),
    answer: z.object({ id }),
  }),
  requestEvents: endpoint({
    id: 'requestEvents',
    method: 'get',
    path: '/requests/:requestId/events',
    summary: 'The audit events of a request',
    access: 'session',
    status: 200,
    params,
    query: pageQuery,
    answer: pageOf(
      z.object({
        id: z.string(),
        at: time,
        event: z.string(),
        actorKind: z.string(),
        officer: officerRef.nullable(),
        account: z.string().nullable(),
        channel: z.string().nullable(),
        subjectKind: z.string(),
        subjectId: z.string(),
        detail: z.record(z.string(), z.unknown()),
      }),
    ),
  }),
};
