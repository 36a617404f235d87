/** Writes what several callers hand in, in one transaction. */
export interface Gathering<T> {
  /** Resolves when these are written; rejects, for all that were gathered with them, when they could not be. */
  add(...items: readonly T[]): Promise<void>;
}

/** Gathers what comes within `everyMs` after the first and has it written together. What is gathered dies with the process. */
export function createGathering<T>({
  everyMs,
  write,
}: {
  everyMs: number;
  write: (items: readonly T[]) => Promise<void>;
}): Gathering<T> {
  let gathered: T[] = [];
  let written: Promise<void> | undefined;

  const writeLater = async () => {
    await new Promise((resolve) => setTimeout(resolve, everyMs));
    const items = gathered;
    gathered = [];
    written = undefined;
    await write(items);
  };
  return {
    add: (...items) => {
      gathered.push(...items);
      return (written ??= writeLater());
    },
  };
}
