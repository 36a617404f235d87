import type { Saying } from './said.ts';

/** What is said and not yet kept by the server, by item. */
export type Unsaved = Record<string, Saying>;

const keyOf = (officerId: string, packetId: string): string => `qlcb.review.${officerId}.${packetId}`;

/** Keeps on this device what the server does not have yet, so that a reload loses nothing. False where it keeps nothing. */
export function keepUnsaved(store: Storage, officerId: string, packetId: string, unsaved: Unsaved): boolean {
  try {
    if (Object.keys(unsaved).length === 0) store.removeItem(keyOf(officerId, packetId));
    else store.setItem(keyOf(officerId, packetId), JSON.stringify(unsaved));
    return true;
  } catch {
    return false;
  }
}

/** What was kept; what cannot be read is none. */
export function readUnsaved(store: Storage, officerId: string, packetId: string): Unsaved {
  try {
    const kept: unknown = JSON.parse(store.getItem(keyOf(officerId, packetId)) ?? '{}');
    if (kept === null || typeof kept !== 'object') return {};
    return Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, Saying] => isSaying(entry[1])));
  } catch {
    return {};
  }
}

function isSaying(one: unknown): one is Saying {
  if (one === null || typeof one !== 'object') return false;
  const { id, officerId, version, verdicts } = one as Record<string, unknown>;
  const isNamed = typeof id === 'string' && typeof officerId === 'string';
  return isNamed && typeof version === 'number' && verdicts !== null && typeof verdicts === 'object';
}
