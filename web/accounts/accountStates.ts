import type { AccountState } from '../api/shapes.ts';

/** The states of an account, in the order of its life. */
export const accountStates: readonly AccountState[] = ['awaiting_password', 'active', 'frozen', 'withdrawn'];

/** A state that an address names; undefined for anything else. */
export const readAccountState = (value: unknown): AccountState | undefined =>
  accountStates.find((state) => state === value);
