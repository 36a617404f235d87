import type { Lifecycle } from './lifecycle.ts';

/**
 * `awaiting_password`: issued or handed over, its custodian has not chosen a password yet; `frozen`: shut until it is handed
 * over or reissued. Only an `active` account is signed in through. What leaves `active` comes back by a new password, or
 * where the report of a theft was false (R12, R14).
 */
export const accountStates = ['awaiting_password', 'active', 'frozen', 'withdrawn'] as const;
export type AccountState = (typeof accountStates)[number];

/** A withdrawn account stays withdrawn, and its user name is never given again. */
export const accountLifecycle: Lifecycle<AccountState> = {
  awaiting_password: ['active', 'frozen', 'withdrawn'],
  active: ['awaiting_password', 'frozen', 'withdrawn'],
  frozen: ['active', 'awaiting_password', 'withdrawn'],
  withdrawn: [],
};

/** A place of a quota: reserved by a request, held by an account, free again for another. */
export type PlaceState = 'reserved' | 'held' | 'freed';
export const placeLifecycle: Lifecycle<PlaceState> = { reserved: ['held', 'freed'], held: ['freed'], freed: [] };
