import type { AccountKind, OfficerRef, RequestInput } from '../../api/shapes.ts';
import type { ScopeUnit } from '../../wizard/values.ts';
import { isSaid, REASON_LEAST, type AskField } from './askPlan.ts';

/** What is gathered of a request for an account (R19): which unit is to own it, of what kind, who is to use it. */
export interface IssueValues {
  unit: ScopeUnit | null;
  accountKind: AccountKind | null;
  division: ScopeUnit | null;
  officer: OfficerRef | null;
  position: string;
  phone: string;
  contact: string;
  reason: string;
}
export const issueSteps = ['unit', 'custodian', 'why', 'check'] as const;
export type IssueStep = (typeof issueSteps)[number];

/** As the interface reads it: digits, from seven to twenty-five signs. */
const PHONE = /^\+?[0-9][0-9 .()-]{6,24}$/;

const isMissing: Record<keyof IssueValues, (values: IssueValues) => boolean> = {
  unit: ({ unit }) => unit === null,
  accountKind: ({ accountKind }) => accountKind === null,
  division: ({ division }) => division === null,
  officer: ({ officer }) => officer === null,
  position: ({ position }) => !isSaid(position),
  phone: ({ phone }) => !PHONE.test(phone.trim()),
  contact: ({ contact }) => !isSaid(contact),
  reason: ({ reason }) => !isSaid(reason, REASON_LEAST),
};
const fieldsOf: Record<Exclude<IssueStep, 'check'>, (keyof IssueValues)[]> = {
  unit: ['unit', 'accountKind'],
  custodian: ['division', 'officer', 'position', 'phone'],
  why: ['contact', 'reason'],
};

/** The fields of a step that still want an answer; of `check`, of all steps. */
export function missingInIssue(step: IssueStep, values: IssueValues): AskField[] {
  const fields = step === 'check' ? Object.values(fieldsOf).flat() : fieldsOf[step];
  return fields.filter((field) => isMissing[field](values));
}

/** The request; for a preview a stand-in takes the place of what changes neither rules nor chain, and nothing of it is sent. */
export function toIssueInput(values: IssueValues, standIn?: string): RequestInput | null {
  const spoken = standIn && { position: standIn, phone: '0000000', contact: standIn, reason: standIn };
  const whole = { ...values, ...spoken };
  const { unit, accountKind, division, officer, position, phone, contact, reason } = whole;
  if (missingInIssue('check', whole).length > 0 || !unit || !accountKind || !division || !officer) return null;
  return {
    kind: 'account.issue',
    form: {
      unitId: unit.id,
      divisionId: division.id,
      officerId: officer.id,
      position: position.trim(),
      phone: phone.trim(),
      accountKind,
      contact: contact.trim(),
      reason: reason.trim(),
    },
  };
}
