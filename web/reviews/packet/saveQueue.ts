import { isProblem } from '../../api/problem.ts';
import type { ItemResult } from '../../api/shapes.ts';
import type { Saying } from './said.ts';
import type { Unsaved } from './unsaved.ts';

/** How it stands with keeping: `waiting` tries again by itself, `refused` was not taken and will not be. */
export type SaveState =
  | { kind: 'saved'; at: Date | null }
  | { kind: 'saving' }
  | { kind: 'waiting'; error: unknown }
  | { kind: 'refused'; error: unknown };

interface Snapshot {
  unsaved: Unsaved;
  state: SaveState;
}

interface QueueParts {
  first: Unsaved;
  send: (sayings: Saying[]) => Promise<ItemResult[]>;
  /** Called with everything that is not kept yet, whenever that changes. */
  keep: (unsaved: Unsaved) => void;
  /** Called with what was answered, before it counts as kept. */
  told: (sent: Saying[], results: ItemResult[]) => Promise<void>;
}

const PAUSE_MS = 400;
const RETRY_MS = 5000;
/** As many as the interface takes at once. */
const MOST = 100;

/**
 * Keeps what is said, a moment after it is said, in batches and one call at a time. What could not be kept for now stays in
 * the queue and is tried again; what was refused leaves it. A newer saying of the same item takes the older one's place.
 */
export class SaveQueue {
  readonly #parts: QueueParts;
  readonly #listeners = new Set<() => void>();
  #snapshot: Snapshot;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;

  constructor(parts: QueueParts) {
    this.#parts = parts;
    this.#snapshot = { unsaved: parts.first, state: { kind: 'saved', at: null } };
  }

  readonly snapshot = (): Snapshot => this.#snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  say(sayings: readonly Saying[]): void {
    const said = Object.fromEntries(sayings.map((saying) => [saying.id, saying]));
    this.#set({ unsaved: { ...this.#snapshot.unsaved, ...said } });
    if (sayings.length > 0) this.#later(PAUSE_MS);
  }

  /** Sends what waits, now. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#running ??= this.#sendAll().finally(() => (this.#running = null));
    return this.#running;
  }

  /** Stops trying; what waits stays kept on the device. */
  close(): void {
    clearTimeout(this.#timer);
  }

  async #sendAll(): Promise<void> {
    for (;;) {
      const batch = Object.values(this.#snapshot.unsaved).slice(0, MOST);
      if (batch.length === 0) return this.#set({ state: { kind: 'saved', at: new Date() } });
      this.#set({ state: { kind: 'saving' } });
      try {
        await this.#parts.told(batch, await this.#parts.send(batch));
        this.#settle(batch);
      } catch (error) {
        return this.#fail(error, batch);
      }
    }
  }

  #fail(error: unknown, batch: Saying[]): void {
    const isLasting = isProblem(error) && !error.isUncertain && error.status !== 401 && error.status !== 429;
    if (isLasting) {
      this.#settle(batch);
      return this.#set({ state: { kind: 'refused', error } });
    }
    this.#set({ state: { kind: 'waiting', error } });
    this.#later(RETRY_MS);
  }

  /** Takes out what was answered, but for what was said anew meanwhile. */
  #settle(sent: Saying[]): void {
    const open = Object.entries(this.#snapshot.unsaved).filter(([, saying]) => !sent.includes(saying));
    this.#set({ unsaved: Object.fromEntries(open) });
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  #set(change: Partial<Snapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    if (change.unsaved) this.#parts.keep(change.unsaved);
    for (const listener of this.#listeners) listener();
  }
}
