import type { HandOver } from '../../db/engineOutbox.ts';
import { lazyClient } from './engineClient.ts';
import { createHandOvers, type HandOvers } from './handOver.ts';
import type { Teller, TellerParts } from './openPart.ts';
import { TASK_QUEUE } from './taskQueue.ts';

/** Tells the engine from the thread that commits. `heardHere`: see `createHandOvers`. */
export function tellHere(
  { config, database, reach, onFailure }: TellerParts,
  heardHere?: (handOver: HandOver) => boolean,
): Teller & HandOvers {
  const { client, close } = lazyClient(config.temporal);
  const handOvers = createHandOvers({ client, taskQueue: TASK_QUEUE, database, onFailure, reach, heardHere });
  return {
    ...handOvers,
    close: async () => {
      await handOvers.settled();
      await close();
    },
  };
}
