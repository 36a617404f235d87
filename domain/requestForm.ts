import { z } from 'zod';
import { accountKinds } from './accountKind.ts';
import { permissions, workGroups } from './permission.ts';
import type { RequestKind } from './requestReach.ts';
import { sectionNames } from './section/index.ts';

/** In lower case, however it was written: an id is also a workflow's name and is compared as text. */
const id = z.uuid().toLowerCase();
const time = z.iso.datetime();
const reason = z.string().trim().min(3).max(2000);
const line = z.string().trim().min(2).max(200);
const PHONE = /^\+?[0-9][0-9 .()-]{6,24}$/;

/** What a `permission.grant` asks: permissions of one group of work, for an account and its custodian, over a unit, from–to. */
export const grantForm = z.object({
  accountId: id,
  officerId: id,
  /** What is said twice is asked once. */
  permissions: z
    .array(z.enum(permissions))
    .min(1)
    .max(5)
    .overwrite((named) => [...new Set(named)]),
  workGroup: z.enum(workGroups),
  unitId: id,
  withSubordinates: z.boolean(),
  from: time,
  to: time,
  reason,
  renewsGrantId: id.optional(),
});
export type GrantForm = z.output<typeof grantForm>;

/** What a `permission.revoke` asks: the end of one grant. */
export const revokeForm = z.object({ grantId: id, reason });
export type RevokeForm = z.output<typeof revokeForm>;

/**
 * What an `account.issue` asks (R19: 1361/QĐ-BTC of 2019, article 6.4): which unit owns the account, for whom, down to the
 * division, with position and phone, of what kind, and where the answer goes. Its requester is who is signed in.
 */
export const issueForm = z.object({
  unitId: id,
  divisionId: id,
  officerId: id,
  position: line,
  phone: z.string().trim().regex(PHONE),
  accountKind: z.enum(accountKinds),
  contact: line,
  reason,
});
export type IssueForm = z.output<typeof issueForm>;

/** What an `account.withdraw` asks: the end of one account (R5). */
export const withdrawForm = z.object({ accountId: id, reason });
export type WithdrawForm = z.output<typeof withdrawForm>;

/** What an `account.handover` asks: that another officer becomes an account's custodian (R7). */
export const handoverForm = z.object({ accountId: id, toOfficerId: id, reason });
export type HandoverForm = z.output<typeof handoverForm>;

/** What a `record.problem` asks (R12): that a record be corrected. It carries none of its values but in the reporter's own words. */
export const problemForm = z.object({
  /** Through which the dossier was read. */
  accountId: id,
  officerId: id,
  section: z.enum(sectionNames),
  fields: z
    .array(z.string().regex(/^[a-zA-Z]{1,40}$/))
    .min(1)
    .max(30)
    .overwrite((named) => [...new Set(named)]),
  /** What is wrong. */
  reason,
  /** By which paper, such as a decision's number. */
  basis: line.optional(),
});
export type ProblemForm = z.output<typeof problemForm>;

/** The form of each kind of request. */
export const requestForms = {
  'permission.grant': grantForm,
  'permission.revoke': revokeForm,
  'account.issue': issueForm,
  'account.withdraw': withdrawForm,
  'account.handover': handoverForm,
  'record.problem': problemForm,
} as const satisfies Record<RequestKind, z.ZodType>;

export type FormOf<K extends RequestKind> = z.output<(typeof requestForms)[K]>;
export type RequestForm = FormOf<RequestKind>;

/** Kind and form as they are submitted. */
export type RequestInput = { [K in RequestKind]: { kind: K; form: FormOf<K> } }[RequestKind];
