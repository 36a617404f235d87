import type { RuleFinding } from './grantRules.ts';

/** Everything that an operation may refuse, with what its reader needs to go on. The texts stand in `refusalTexts.ts`. */
export interface RefusalData {
  already_decided: { by: string | null; byName: string | null; at: Date; outcome: string };
  task_ended: { outcome: string; at: Date };
  superseded: { version: number };
  not_yours: { rule: string; because: string };
  reason_missing: Record<string, never>;
  sign_in_again: Record<string, never>;
  account_needed: { accountUserName: string | null };
  second_factor_needed: { accountUserName: string | null };
  already_ended: { state: string };
  request_conflicts: { findings: RuleFinding[] };
  nobody_to_ask: { stage: string };
  not_found: Record<string, never>;
  not_competent: { rule: string };
  not_eligible: { because: string };
  absence_overlaps: Record<string, never>;
  superior_may_not_change: { rule: string };
  section_invalid: { faults: { field: string; vi: string; en: string }[] };
  link_expired: { at: Date };
  link_used: { at: Date };
  link_dead: { because: string };
  sign_in_refused: Record<string, never>;
  sign_in_locked: { until: Date };
  code_needed: Record<string, never>;
  code_wrong: Record<string, never>;
  second_factor_unreadable: Record<string, never>;
  password_too_short: { minLength: number };
  case_not_so_far: { state: string };
  spoken_code_needed: Record<string, never>;
  spoken_code_wrong: Record<string, never>;
  spoken_code_spent: Record<string, never>;
  scan_not_accepted: { because: string };
  chat_code_wrong: { triesLeft: number };
  chat_code_spent: Record<string, never>;
  chat_asked_too_often: { until: Date };
  chat_user_unknown: Record<string, never>;
  already_started: Record<string, never>;
  not_all_attested: { open: number };
  correction_not_so_far: { state: string };
  unknown_field: { field: string };
}
export type RefusalCode = keyof RefusalData;

/** A refusal that a person should read: a stable code and typed data. Thrown inside a transaction it undoes all of it. */
export class Refused<C extends RefusalCode = RefusalCode> extends Error {
  override readonly name = 'Refused';
  readonly code: C;
  readonly data: RefusalData[C];

  constructor(code: C, data: RefusalData[C]) {
    super(code);
    this.code = code;
    this.data = data;
  }
}

/** Whether an error is the refusal with this code. */
export function isRefusal<C extends RefusalCode>(error: unknown, code: C): error is Refused<C> {
  return error instanceof Refused && error.code === code;
}
