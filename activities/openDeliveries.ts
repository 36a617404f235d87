import type { MessageChannel } from '../domain/messageChannel.ts';

/** A round of delivery that runs in this process. */
export interface OpenDelivery {
  /** Resolves true once somebody has rung since the last time, false after so many milliseconds: then it has closed. */
  rung(withinMs: number): Promise<boolean>;
  close(): void;
}

/**
 * The rounds of delivery that run in this process. A message that was written here rings at the one of its channel, which
 * then looks once more before it ends: the engine need not be told. Where the process dies, or the round fails, the engine
 * does the round anew, since it waits for its end.
 */
export interface OpenDeliveries {
  open(channel: MessageChannel): OpenDelivery;
  /** Answers whether a round was there to hear it. */
  ring(channel: MessageChannel): boolean;
}

export function createOpenDeliveries(): OpenDeliveries {
  const opened = new Map<MessageChannel, Set<Bell>>();
  return {
    open: (channel) => {
      const bells = opened.get(channel) ?? new Set();
      opened.set(channel, bells);
      const bell: Bell = { rung: false, wake: undefined };
      bells.add(bell);
      const close = () => void bells.delete(bell);
      return { rung: (withinMs) => heard(bell, withinMs, close), close };
    },
    ring: (channel) => {
      const bells = [...(opened.get(channel) ?? [])];
      for (const bell of bells) {
        bell.rung = true;
        bell.wake?.();
      }
      return bells.length > 0;
    },
  };
}

interface Bell {
  rung: boolean;
  wake: (() => void) | undefined;
}

async function heard(bell: Bell, withinMs: number, close: () => void): Promise<boolean> {
  if (!bell.rung) {
    await new Promise<void>((resolve) => {
      // Closes in the same turn in which it gives up: whoever rings later is told that nobody hears.
      const timer = setTimeout(() => resolve(close()), withinMs);
      bell.wake = () => resolve(clearTimeout(timer));
    });
    bell.wake = undefined;
  }
  const { rung } = bell;
  bell.rung = false;
  return rung;
}
