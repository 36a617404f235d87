import type { WizardValues } from './values.ts';

/** Where a draft is kept; the browser's localStorage in the app. */
export interface DraftStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export interface Draft<V = WizardValues> {
  values: V;
  savedAt: string;
}

/** Counts up when `WizardValues` changes: an older draft is left unread rather than misread. */
const FORM = 1;

/** One draft an officer and purpose, so that people who share a machine do not meet each other's. */
export const draftKey = (officerId: string, purpose = 'new'): string => `qlcb.draft.${officerId}.${purpose}`;

/** Keeps a draft. False where the device keeps nothing (storage full or switched off). */
export function saveDraft(store: DraftStore, key: string, values: object, at: Date): boolean {
  try {
    store.setItem(key, JSON.stringify({ form: FORM, values, savedAt: at.toISOString() }));
    return true;
  } catch {
    return false;
  }
}

/** Whether kept values are whole; what they were read from is not trusted. */
export type IsWhole = (values: Record<string, unknown>) => boolean;

/** The kept draft, or null where there is none that this version of the app understands. */
export function readDraft<V = WizardValues>(store: DraftStore, key: string, isWhole = isGrantDraft): Draft<V> | null {
  try {
    const kept: unknown = JSON.parse(store.getItem(key) ?? 'null');
    return isDraft(kept, isWhole) ? { values: kept.values as V, savedAt: kept.savedAt } : null;
  } catch {
    return null;
  }
}

/** Forgets a draft: it was sent, or its writer begins again. */
export const dropDraft = (store: DraftStore, key: string): void => store.removeItem(key);

const isGrantDraft: IsWhole = ({ permissions, reason, from, to }) =>
  Array.isArray(permissions) && [reason, from, to].every((text) => typeof text === 'string');

function isDraft(kept: unknown, isWhole: IsWhole): kept is Draft<unknown> & { form: number } {
  if (kept === null || typeof kept !== 'object') return false;
  const { form, values, savedAt } = kept as Record<string, unknown>;
  if (form !== FORM || typeof savedAt !== 'string' || values === null || typeof values !== 'object') return false;
  return isWhole(values as Record<string, unknown>);
}
