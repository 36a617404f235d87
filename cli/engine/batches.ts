/** Work that is done in batches, one after the other for each key; keys go side by side. */
export interface Batches<T> {
  /** Begins at once where nothing of this key is under way, else goes with whatever comes until that is over. */
  add(key: string, item: T): void;
  /** Resolves when nothing is under way any more. */
  settled(): Promise<void>;
}

/** `work` may fail: then its batch is told of by `onFailure`, and the next goes on. */
export function createBatches<T>({
  work,
  onFailure,
}: {
  work: (batch: readonly T[]) => Promise<void>;
  onFailure: (error: unknown) => void;
}): Batches<T> {
  const waiting = new Map<string, T[]>();
  const underWay = new Map<string, Promise<void>>();

  async function drain(key: string): Promise<void> {
    for (let batch = waiting.get(key); batch !== undefined; batch = waiting.get(key)) {
      waiting.delete(key);
      await work(batch);
    }
  }

  function begin(key: string): void {
    const draining = drain(key)
      .catch(onFailure)
      .finally(() => {
        underWay.delete(key);
        if (waiting.has(key)) begin(key); // came between the last look and here
      });
    underWay.set(key, draining);
  }

  return {
    add: (key, item) => {
      waiting.set(key, [...(waiting.get(key) ?? []), item]);
      if (!underWay.has(key)) begin(key);
    },
    settled: async () => {
      while (underWay.size > 0) await Promise.all(underWay.values());
    },
  };
}
