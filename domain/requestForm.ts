import type { Permission, WorkGroup } from './permission.ts';

/** What a `permission.grant` asks. Times are ISO 8601; ids are UUIDs. */
export interface GrantForm {
  accountId: string;
  officerId: string;
  permissions: Permission[];
  workGroup: WorkGroup;
  unitId: string;
  withSubordinates: boolean;
  from: string;
  to: string;
  reason: string;
  renewsGrantId?: string | undefined;
}

/** What a `permission.revoke` asks. */
export interface RevokeForm {
  grantId: string;
  reason: string;
}

export type RequestForm = GrantForm | RevokeForm;

/** Kind and form as they are submitted. */
export type RequestInput =
  { kind: 'permission.grant'; form: GrantForm } | { kind: 'permission.revoke'; form: RevokeForm };
