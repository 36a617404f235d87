import { z } from 'zod';

/** Shapes that several resources share. Times are ISO 8601 with offset Z; ids are UUIDs; texts for people come in both languages. */
/** In lower case, however it was written: an id is also a workflow's name and is compared as text. */
export const id = z.uuid().toLowerCase();
export const time = z.iso.datetime();
/** A day that there was: ISO 8601 has a year 0000, PostgreSQL's calendar has none. */
export const day = z.iso.date().refine((written) => !written.startsWith('0000'));
export const bothLanguages = z.object({ vi: z.string(), en: z.string() });
export const reasonText = z.string().trim().min(3).max(2000);

export const permission = z.enum([
  'records.read',
  'records.write',
  'records.sensitive',
  'records.export',
  'permissions.assign',
  'accounts.issue',
]);
export const workGroup = z.enum(['organisation', 'officers', 'training', 'inspection']);
export const accountKind = z.enum(['system_admin', 'unit_admin', 'user', 'leader']);
/** `awaiting_password`: its custodian has not chosen a password yet. `frozen`: shut until it is handed over or reissued. */
export const accountState = z.enum(['awaiting_password', 'active', 'frozen', 'withdrawn']);
export const requestKind = z.enum([
  'permission.grant',
  'permission.revoke',
  'account.issue',
  'account.withdraw',
  'account.handover',
  'record.problem',
]);

export const officerRef = z.object({ id, name: z.string(), position: z.string(), unitName: z.string() });
export const unitRef = z.object({ id, code: z.string(), name: z.string(), shortName: z.string(), kind: z.string() });
export const accountRef = z.object({ id, userName: z.string(), kind: accountKind, unitName: z.string() });

/** Where a rule comes from, as officials write it, with the words of its source. */
export const citation = z.object({ title: bothLanguages, quote: z.string().optional() });

/** One rule looked at: what it said, by which article, and the ways out where it denies. */
export const finding = z.object({
  rule: z.string(),
  outcome: z.enum(['allowed', 'denied', 'warning']),
  code: z.string(),
  text: bothLanguages,
  citation,
  waysOut: z.array(bothLanguages),
});

/** A stage of the approval chain, planned or running. `why` says when nobody of the unit itself may decide. */
export const chainStage = z.object({
  position: z.number().int(),
  key: z.string(),
  title: bothLanguages,
  state: z.enum([
    'planned',
    'open',
    'approved',
    'rejected',
    'sent_back',
    'expired',
    'withdrawn',
    'superseded',
    'not_reached',
  ]),
  taskId: id.nullable(),
  approvers: z.array(
    officerRef.extend({ via: z.string(), insteadOf: z.string().nullable(), account: z.string().nullable() }),
  ),
  assurance: z.enum(['link', 'session', 'second-factor']),
  deadlineMinutes: z.number().int(),
  dueAt: time.nullable(),
  closesAt: time.nullable(),
  escalatedAt: time.nullable(),
  why: bothLanguages.nullable(),
  decision: z
    .object({
      by: officerRef,
      verdict: z.enum(['approve', 'deny', 'send_back']),
      reason: z.string().nullable(),
      channel: z.string(),
      at: time,
    })
    .nullable(),
});

/** A grant with its time, wherever it is told. */
export const timedGrant = z.object({
  id,
  officer: officerRef,
  permission,
  workGroup,
  unit: unitRef,
  withSubordinates: z.boolean(),
  from: time,
  to: time,
  state: z.enum(['planned', 'in_force', 'ended']),
  endedAt: time.nullable(),
  endReason: z.string().nullable(),
});

/** A page of a list: `next` is the cursor of the page that follows, null at the end. */
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() });
export const pageQuery = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
