import type { AccountRef, GrantForm, OfficerRef, Permission, WorkGroup } from '../api/shapes.ts';
import { addMonths, endOfDay, startOfDay } from '../time/calendar.ts';
import { firstOpenOf, type StepPlan } from './stepPlan.ts';

export interface ScopeUnit {
  id: string;
  name: string;
  subordinates: number;
}

/** What the wizard has gathered so far. Days are `2024-10-15` in Vietnamese time. */
export interface WizardValues {
  officer: OfficerRef | null;
  account: AccountRef | null;
  workGroup: WorkGroup | null;
  permissions: Permission[];
  unit: ScopeUnit | null;
  withSubordinates: boolean;
  from: string;
  to: string;
  reason: string;
  renewsGrantId: string | null;
}

export const steps = ['who', 'what', 'howLong', 'why', 'check'] as const;
export type Step = (typeof steps)[number];
export type Field = 'officer' | 'account' | 'workGroup' | 'permissions' | 'unit' | 'from' | 'to' | 'reason';

const fieldsOf: Record<Step, Field[]> = {
  who: ['officer', 'account'],
  what: ['workGroup', 'permissions', 'unit'],
  howLong: ['from', 'to'],
  why: ['reason'],
  check: ['officer', 'account', 'workGroup', 'permissions', 'unit', 'from', 'to', 'reason'],
};

/** A wizard at its beginning: for oneself, through the one account where there is only one, six months from today. */
export function freshValues(today: string, officer: OfficerRef, accounts: AccountRef[]): WizardValues {
  return {
    officer,
    account: onlyOne(accounts),
    workGroup: null,
    permissions: [],
    unit: null,
    withSubordinates: false,
    from: today,
    to: addMonths(today, 6),
    reason: '',
    renewsGrantId: null,
  };
}

/** The account that goes without asking. */
export const onlyOne = (accounts: AccountRef[]): AccountRef | null =>
  accounts.length === 1 ? (accounts[0] ?? null) : null;

function isMissing(values: WizardValues, field: Field): boolean {
  if (field === 'permissions') return values.permissions.length === 0;
  if (field === 'reason') return values.reason.trim().length < 3;
  if (field === 'to') return values.to === '' || values.to < values.from;
  return !values[field];
}

/** The fields of a step that still want an answer; of `check`, of all steps. */
export const missingIn = (step: Step, values: WizardValues): Field[] =>
  fieldsOf[step].filter((field) => isMissing(values, field));

export const grantSteps: StepPlan<WizardValues, Step> = { steps, missingIn };

/** The first step with something missing, `check` when all is there. */
export const firstOpenStep = (values: WizardValues): Step => firstOpenOf(grantSteps, values);

/** The request as the interface wants it; null while something is missing. For a preview a stand-in may take the reason's place. */
export function toGrantForm(values: WizardValues, reasonWhenMissing?: string): GrantForm | null {
  const reason = values.reason.trim().length >= 3 ? values.reason.trim() : (reasonWhenMissing ?? values.reason);
  const complete = { ...values, reason };
  const { officer, account, workGroup, unit } = complete;
  if (missingIn('check', complete).length > 0 || !officer || !account || !workGroup || !unit) return null;
  return {
    accountId: account.id,
    officerId: officer.id,
    permissions: values.permissions,
    workGroup,
    unitId: unit.id,
    withSubordinates: values.withSubordinates,
    from: startOfDay(values.from),
    to: endOfDay(values.to),
    reason,
    ...(values.renewsGrantId && { renewsGrantId: values.renewsGrantId }),
  };
}
