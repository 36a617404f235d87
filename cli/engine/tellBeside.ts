import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { HandOver } from '../../db/engineOutbox.ts';
import type { Teller, TellerParts } from './openPart.ts';

/** The same from the sources and compiled. */
const THREAD = new URL(`tellingThread${extname(import.meta.url)}`, import.meta.url);

/** What the thread is told: what was committed, or that nothing follows. */
export type Told = readonly HandOver[] | 'nothing follows';

/**
 * Tells the engine from a thread of its own, which gives way to the one that answers people: speaking with Temporal costs as much
 * as an answer. What a thread that fell had not told is left to the sweep, and the next commit begins another.
 */
export function tellBeside({ config, onFailure }: TellerParts): Teller {
  let thread: Worker | undefined;
  const running = (): Worker => {
    if (thread !== undefined) return thread;
    const { databaseUrl, temporal, logLevel, crashAt } = config;
    const begun = new Worker(THREAD, { workerData: { databaseUrl, temporal, logLevel, crashAt } });
    const isOver = () => {
      if (thread === begun) thread = undefined;
    };
    begun.on('error', isOver).on('error', onFailure).once('exit', isOver);
    return (thread = begun);
  };
  running(); // loading it takes longer than telling
  return {
    afterCommit: (handOvers) => running().postMessage(handOvers satisfies Told),
    close: async () => {
      const last = thread;
      if (last === undefined) return;
      const ended = new Promise((resolve) => last.once('exit', resolve)); // by a fault, too, which `onFailure` hears of
      last.postMessage('nothing follows' satisfies Told);
      await ended;
    },
  };
}
