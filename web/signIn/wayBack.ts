import type { DraftStore } from '../wizard/draft.ts';
import { readReturnPath } from './returnPath.ts';

const KEPT = 'qlcb.wayBack';
/** About as long as the link of a sign-in mail is good for. */
const GOOD_FOR_MS = 15 * 60_000;

/** Where somebody wanted to go who now waits for the sign-in mail: its link opens the app anew, often in another tab. */
export function keepWayBack(storage: DraftStore, path: string | undefined, now: Date): void {
  storage.removeItem(KEPT);
  if (path === undefined) return;
  try {
    storage.setItem(KEPT, JSON.stringify({ path, until: now.getTime() + GOOD_FOR_MS }));
  } catch {
    // a device that keeps nothing: the sign-in leads home
  }
}

/** Gives the kept path once; undefined where there is none, or it is too old, or no path of this app. */
export function takeWayBack(storage: DraftStore, now: Date): string | undefined {
  const kept = storage.getItem(KEPT);
  storage.removeItem(KEPT);
  if (kept === null) return undefined;
  try {
    const { path, until } = JSON.parse(kept) as { path?: unknown; until?: unknown };
    return typeof until === 'number' && now.getTime() <= until ? readReturnPath(path) : undefined;
  } catch {
    return undefined;
  }
}
