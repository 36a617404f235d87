import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { accountRef, citation, id, officerRef, pageOf, pageQuery, reasonText, time, unitRef } from './shapes.ts';

const severity = z.enum(['lost', 'suspected', 'compromised']);
const state = z.enum([
  'reported',
  'ready',
  'prepared',
  'confirmed',
  'reissued',
  'reviewed',
  'closed',
  'false_report',
  'account_withdrawn',
  'handed_over',
]);
const duty = z.enum(['note', 'letter', 'registration', 'reissue', 'review_head', 'review_it']);
const caseId = z.object({ caseId: id });
/** The token of the link, from the path of the page `/r/{token}`; it stands in bodies only. */
const token = z.string().regex(/^[\w-]{64}$/);
/** Until when the account was certainly in the right hands: needed for `suspected` and `compromised`, left out of account for `lost`. */
const reported = { severity, lastCertainAt: time.optional() };
const outcome = z.object({ caseId: id, no: z.string(), severity, state, joined: z.boolean() });
const DEAD_LINK = ['not_found', 'link_used', 'link_expired', 'link_dead', 'too_many'] as const;
const HEAD = ['not_found', 'already_ended', 'not_yours', 'case_not_so_far'] as const;
const IT = [...HEAD, 'account_needed', 'sign_in_again'] as const;
const IT_FACTOR = [...HEAD, 'account_needed', 'second_factor_needed', 'not_eligible'] as const;

/** Set by law, in real hours from detection. */
const clock = z.object({
  kind: z.enum(['security_incident', 'data_breach']),
  hours: z.number().int(),
  running: z.boolean(),
  dueAt: time,
});

const caseRow = z.object({
  id,
  no: z.string(),
  severity,
  state,
  account: accountRef,
  holder: officerRef,
  reportedAt: time,
  /** The next deadline of what the case waits for, and for whom; null where it waits for its holder or for nothing. */
  waitsFor: z.object({ duty, dueAt: time, escalated: z.boolean() }).nullable(),
  /** Whether I am one of those for whom it waits: as head, or at the IT desk. */
  waitsForMe: z.boolean(),
  incident: z.boolean(),
  clocks: z.array(clock),
});

/** An action through the account in the time in question; `event` is the audit event's code. */
const item = z.object({
  eventId: z.string(),
  at: time,
  event: z.string(),
  by: officerRef.nullable(),
  channel: z.string().nullable(),
  subjectKind: z.string(),
  requestNo: z.string().nullable(),
  headMark: z.enum(['known', 'foreign']).nullable(),
  itMark: z.enum(['known', 'foreign']).nullable(),
});

const caseView = caseRow.extend({
  unit: unitRef,
  /** As whom I see it. */
  role: z.enum(['holder', 'head', 'it', 'reader']),
  reportedBy: officerRef,
  reportedAs: z.enum(['custodian', 'link', 'head']),
  lastCertainAt: time.nullable(),
  frozenAt: time.nullable(),
  passwordDeadAt: time.nullable(),
  /** Who acts as head now. */
  heads: z.array(officerRef),
  duties: z.array(z.object({ duty, dueAt: time, reminders: z.array(time), remindersSent: z.number().int(), level: z.number().int() })),
  statement: z.object({ by: officerRef, at: time, facts: z.string(), holderReachable: z.boolean() }).nullable(),
  letter: z
    .object({ by: officerRef, at: time, as: z.enum(['scan', 'app']), sha256: z.string(), incoming: z.object({ no: z.string(), on: z.string(), by: officerRef, at: time }).nullable() })
    .nullable(),
  /** The present reissue; the last one where none is under way. */
  reissue: z
    .object({ preparedBy: officerRef, preparedAt: time, confirmedBy: officerRef.nullable(), confirmedAt: time.nullable(), expiresAt: time.nullable(), codeProvenAt: time.nullable(), endedAt: time.nullable(), endReason: z.string().nullable() })
    .nullable(),
  reissuedAt: time.nullable(),
  incidentAt: time.nullable(),
  endedAt: time.nullable(),
  endReason: z.string().nullable(),
  /** Empty for the holder. */
  items: z.array(item),
  history: z.array(z.object({ at: time, event: z.string(), by: officerRef.nullable() })),
  citation,
  may: z.object({ state: z.boolean(), writeLetter: z.boolean(), undo: z.boolean(), register: z.boolean(), prepare: z.boolean(), confirm: z.boolean(), showCode: z.boolean(), cancelReissue: z.boolean(), mark: z.boolean() }),
}); // prettier-ignore

const posted = { method: 'post', access: 'session', status: 200, params: caseId } as const;
const done = z.object({ caseId: id, state });

export const passwordCaseEndpoints = {
  reportPassword: endpoint({
    id: 'reportPassword',
    method: 'post',
    path: '/password-reports',
    summary: 'Report a password as lost or stolen: of an account that I keep, or as head on its custodian’s behalf; takes effect at once',
    access: 'session',
    status: 201,
    body: z.object({ accountId: id, ...reported }),
    answer: outcome,
    refusals: ['not_found', 'not_yours', 'not_eligible', 'already_ended'],
  }),
  reportAnonymously: endpoint({
    id: 'reportAnonymously',
    method: 'post',
    path: '/password-reports/anonymous',
    summary: 'Report from the sign-in page: changes nothing until it is confirmed by a link to the registered mail; the answer is the same for every name',
    access: 'open',
    status: 202,
    body: z.object({ userName: z.string().min(1).max(100), ...reported }),
    answer: z.object({ sent: z.literal('if_known') }),
    refusals: ['not_eligible', 'too_many'],
  }),
  openReportLink: endpoint({
    id: 'openReportLink',
    method: 'post',
    path: '/password-reports/opening',
    summary: 'What the link of a report from the sign-in page would report; changes nothing',
    access: 'open',
    status: 200,
    readOnly: true,
    body: z.object({ token }),
    answer: z.object({ userName: z.string(), severity, lastCertainAt: time.nullable(), askedAt: time, expiresAt: time, officer: officerRef }),
    refusals: DEAD_LINK,
  }),
  confirmReport: endpoint({
    id: 'confirmReport',
    method: 'post',
    path: '/password-reports/confirmation',
    summary: 'Confirm the report by its link, once: it takes effect at once',
    access: 'open',
    status: 200,
    body: z.object({ token }),
    answer: z.object({ no: z.string(), severity }),
    refusals: [...DEAD_LINK, 'not_eligible', 'already_ended'],
  }),
  listCases: endpoint({
    id: 'listCases',
    method: 'get',
    path: '/password-cases',
    summary: 'Cases that I see, the gravest and oldest first: the queue of the IT desk, a head’s, my own',
    access: 'session',
    status: 200,
    query: pageQuery.extend({ open: z.enum(['true', 'false']).default('true') }),
    answer: pageOf(caseRow),
  }),
  readCase: endpoint({
    id: 'readCase',
    method: 'get',
    path: '/password-cases/:caseId',
    summary: 'One case, as far as I may see it, and what I may do',
    access: 'session',
    status: 200,
    params: caseId,
    answer: caseView,
    refusals: ['not_found'],
  }),
  stateFacts: endpoint({
    id: 'stateFacts',
    ...posted,
    path: '/password-cases/:caseId/statement',
    summary: 'The head takes note and states the facts; letterNo is the number that the unit’s clerk gives the written report',
    body: z.object({ facts: reasonText, holderReachable: z.boolean(), letterNo: z.string().trim().min(1).max(30).optional() }),
    answer: done,
    refusals: HEAD,
  }),
  undoReport: endpoint({
    id: 'undoReport',
    ...posted,
    path: '/password-cases/:caseId/undo',
    summary: 'The head takes a false report back: the account is active again, ended sessions and links are not',
    body: z.object({ reason: reasonText }),
    answer: done,
    refusals: [...HEAD, 'sign_in_again', 'not_eligible'],
  }),
  readLetterPdf: endpoint({
    id: 'readLetterPdf',
    method: 'get',
    path: '/password-cases/:caseId/letter.pdf',
    summary: 'The written report, drawn up from the case by decree 30/2020',
    access: 'session',
    status: 200,
    params: caseId,
    file: ['application/pdf'],
    refusals: ['not_found'],
  }),
  readLetterDocx: endpoint({
    id: 'readLetterDocx',
    method: 'get',
    path: '/password-cases/:caseId/letter.docx',
    summary: 'The same, to be edited before it is signed',
    access: 'session',
    status: 200,
    params: caseId,
    file: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    refusals: ['not_found'],
  }),
  readScan: endpoint({
    id: 'readScan',
    method: 'get',
    path: '/password-cases/:caseId/letter/scan',
    summary: 'The scan of the signed report, for head and IT desk',
    access: 'session',
    status: 200,
    params: caseId,
    file: ['application/pdf', 'image/png', 'image/jpeg'],
    refusals: ['not_found'],
  }),
  uploadScan: endpoint({
    id: 'uploadScan',
    ...posted,
    path: '/password-cases/:caseId/letter/scan',
    summary: 'Send the scan of the signed report (PDF, PNG or JPEG, at most 10 MB) as the body itself',
    upload: ['application/pdf', 'image/png', 'image/jpeg'],
    answer: z.object({ sha256: z.string(), mediaType: z.string() }),
    refusals: [...HEAD, 'scan_not_accepted', 'too_large', 'unsupported_media'],
  }),
  confirmLetter: endpoint({
    id: 'confirmLetter',
    ...posted,
    path: '/password-cases/:caseId/letter/confirmation',
    summary: 'Confirm the written report in the app instead of signing it on paper, signed in with a second factor',
    answer: z.object({ sha256: z.string() }),
    refusals: [...HEAD, 'second_factor_needed'],
  }),
  registerLetter: endpoint({
    id: 'registerLetter',
    ...posted,
    path: '/password-cases/:caseId/registration',
    summary: 'The IT desk registers the written report as incoming',
    body: z.object({ incomingNo: z.string().trim().min(1).max(30), incomingOn: z.iso.date() }),
    answer: done,
    refusals: IT,
  }),
  prepareReissue: endpoint({
    id: 'prepareReissue',
    ...posted,
    path: '/password-cases/:caseId/reissue',
    summary: 'One IT officer prepares a new password; both reports must be there',
    answer: done,
    refusals: IT_FACTOR,
  }),
  confirmReissue: endpoint({
    id: 'confirmReissue',
    ...posted,
    path: '/password-cases/:caseId/reissue/confirmation',
    summary: 'Another human of the IT department confirms: the old password is dead, the holder gets the link',
    answer: z.object({ caseId: id, state, expiresAt: time }),
    refusals: IT_FACTOR,
  }),
  cancelReissue: endpoint({
    id: 'cancelReissue',
    ...posted,
    path: '/password-cases/:caseId/reissue/cancellation',
    summary: 'Take a reissue back before it was used: it begins anew',
    answer: done,
    refusals: IT_FACTOR,
  }),
  showSpokenCode: endpoint({
    id: 'showSpokenCode',
    ...posted,
    path: '/password-cases/:caseId/reissue/spoken-code',
    summary: 'The code to read to the holder over the registered phone: shown once, to whoever confirmed, and kept nowhere',
    unkept: true,
    answer: z.object({ code: z.string(), phone: z.string().nullable() }),
    refusals: IT_FACTOR,
  }),
  markItems: endpoint({
    id: 'markItems',
    method: 'put',
    access: 'session',
    status: 200,
    params: caseId,
    path: '/password-cases/:caseId/marks',
    summary: 'Say of actions in the time in question whether they are known or foreign; as head, or as IT officer through the account',
    body: z.object({ marks: z.array(z.object({ eventId: z.string().regex(/^\d{1,18}$/), mark: z.enum(['known', 'foreign']) })).min(1).max(500) }),
    answer: done,
    refusals: IT,
  }),
}; // prettier-ignore
