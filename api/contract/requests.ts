import { z } from 'zod';
import { requestForms } from '../../domain/requestForm.ts';
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
  requestKind,
  time,
  unitRef,
  workGroup,
} from './shapes.ts';

export const requestForm = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('permission.grant'), form: requestForms['permission.grant'] }),
  z.object({ kind: z.literal('permission.revoke'), form: requestForms['permission.revoke'] }),
  z.object({ kind: z.literal('account.issue'), form: requestForms['account.issue'] }),
  z.object({ kind: z.literal('account.withdraw'), form: requestForms['account.withdraw'] }),
  z.object({ kind: z.literal('account.handover'), form: requestForms['account.handover'] }),
  z.object({ kind: z.literal('record.problem'), form: requestForms['record.problem'] }),
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
  kind: requestKind,
  title: bothLanguages,
  state: requestState,
  version: z.number().int(),
  requester: officerRef,
  beneficiary: officerRef,
  /** Null while an account is asked for that is not there yet. */
  account: accountRef.nullable(),
  reason: z.string(),
  submittedAt: time,
  endedAt: time.nullable(),
  dueAt: time.nullable(),
});

/**
 * The asked-for content of one version, with names in place of ids. Requests about accounts ask for no permission: `unit` is
 * the owning one, and `facts` say the rest in words, in the order in which a reader asks.
 */
const version = z.object({
  version: z.number().int(),
  submittedAt: time,
  permissions: z.array(permission),
  workGroup: workGroup.nullable(),
  unit: unitRef,
  withSubordinates: z.boolean(),
  subordinateUnits: z.number().int(),
  from: time.nullable(),
  to: time.nullable(),
  facts: z.array(z.object({ key: z.string(), label: bothLanguages, value: bothLanguages })),
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
  /** As it was submitted; its shape is the one that `kind` names in `requestForm`. */
  form: z.union(Object.values(requestForms)),
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
    query: z.strictObject({ requestId: id.optional() }),
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
    body: z.object({ version: z.number().int(), form: requestForms['permission.grant'] }),
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
