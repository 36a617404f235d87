import type { RefusalCode } from '../../domain/errors.ts';

/** The HTTP status of everything that an operation refuses; a code without a status does not compile. */
const refusalStatus = {
  already_decided: 409,
  task_ended: 409,
  superseded: 409,
  not_yours: 403,
  reason_missing: 422,
  sign_in_again: 401,
  account_needed: 403,
  second_factor_needed: 401,
  already_ended: 409,
  request_conflicts: 422,
  nobody_to_ask: 422,
  not_found: 404,
  not_competent: 403,
  not_eligible: 422,
  absence_overlaps: 409,
  superior_may_not_change: 403,
  section_invalid: 422,
  link_expired: 410,
  link_used: 410,
  link_dead: 410,
  sign_in_refused: 401,
  sign_in_locked: 429,
  code_needed: 401,
  code_wrong: 422,
  second_factor_unreadable: 503,
  password_too_short: 422,
  case_not_so_far: 409,
  spoken_code_needed: 401,
  spoken_code_wrong: 422,
  spoken_code_spent: 410,
  scan_not_accepted: 422,
  chat_code_wrong: 422,
  chat_code_spent: 410,
  chat_asked_too_often: 429,
  chat_user_unknown: 403,
  already_started: 409,
  not_all_attested: 409,
  correction_not_so_far: 409,
  unknown_field: 422,
} satisfies Record<RefusalCode, number>;

/** What the HTTP layer itself refuses, or cannot do. */
const layerStatus = {
  not_signed_in: 401,
  csrf: 403,
  invalid_input: 400,
  idempotency_key_missing: 400,
  idempotency_key_reused: 422,
  no_such_page: 404,
  method_not_allowed: 405,
  too_large: 413,
  unsupported_media: 415,
  callback_refused: 401,
  too_many: 429,
  database_down: 503,
  internal: 500,
} as const;

/** Every code that an answer may carry, with its status. docs/errors.md lists them. */
export const problemStatus = { ...refusalStatus, ...layerStatus };
export type ProblemCode = keyof typeof problemStatus;
export type LayerCode = keyof typeof layerStatus;
