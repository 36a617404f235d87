/**
 * Does something again and again, one round after the other, and goes on after a failure. A plain loop, so that it works while
 * Temporal does not.
 *
 * @returns a function that ends it and resolves when the last round is over
 */
export function repeat({
  round,
  everyMs,
  onFailure,
}: {
  round: () => Promise<unknown>;
  /** Between the end of a round and the next. */
  everyMs: number;
  onFailure: (error: unknown) => void;
}): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let ended = false;
  let running = Promise.resolve();

  const next = (wait: number) => {
    timer = setTimeout(() => {
      running = round()
        .then(() => undefined, onFailure)
        .then(() => {
          if (!ended) next(everyMs);
        });
    }, wait);
  };
  next(0);
  return async () => {
    ended = true;
    clearTimeout(timer);
    await running;
  };
}
