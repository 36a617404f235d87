import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { answered, client } from '../../api/client.ts';
import { useMe } from '../../api/queries.ts';
import type { ItemResult, ReviewItem } from '../../api/shapes.ts';
import { saidOf, type Said, type Saying } from './said.ts';
import { SaveQueue, type SaveState } from './saveQueue.ts';
import { personIn, takeResults } from './sayingResults.ts';
import { keepUnsaved, readUnsaved } from './unsaved.ts';

/** What is said in a packet: kept as it is said, taken back step by step. */
export interface SayingStore {
  state: SaveState;
  unsavedCount: number;
  /** What is said of an item now, kept or not. */
  said: (item: ReviewItem) => Said;
  say: (sayings: readonly Saying[], before: readonly Saying[]) => void;
  /** Takes the last step back; answers whose items it was about. */
  undo: () => string | null;
  flush: () => Promise<void>;
  /** Items that got a new entry while they were compared. */
  renewed: ReadonlySet<string>;
  /** What became of the last batch, item by item. */
  results: readonly ItemResult[];
}

const STEPS = 100;

/** @returns what is said in a packet by whoever is signed in, and the ways to say it */
export function useSaying(packetId: string): SayingStore {
  const queries = useQueryClient();
  const { queue, renewed, results } = useQueue(packetId, queries);
  const { unsaved, state } = useSyncExternalStore(queue.subscribe, queue.snapshot);
  const steps = useRef<(readonly Saying[])[]>([]);
  return {
    state,
    unsavedCount: Object.keys(unsaved).length,
    said: (item) => unsaved[item.id] ?? saidOf(item),
    say: (sayings, before) => {
      steps.current = [...steps.current.slice(1 - STEPS), before];
      queue.say(sayings);
    },
    undo: () => {
      const step = steps.current.pop();
      if (step) queue.say(step.map((saying) => ({ ...saying, version: newestOf(queries, packetId, saying) })));
      return step?.[0]?.officerId ?? null;
    },
    flush: () => queue.flush(),
    renewed,
    results,
  };
}

function useQueue(packetId: string, queries: QueryClient) {
  const { officer } = useMe();
  const [renewed, setRenewed] = useState<ReadonlySet<string>>(new Set());
  const [results, setResults] = useState<readonly ItemResult[]>([]);
  const [queue] = useState(() => {
    const made: SaveQueue = new SaveQueue({
      first: readUnsaved(localStorage, officer.id, packetId),
      keep: (unsaved) => keepUnsaved(localStorage, officer.id, packetId, unsaved),
      send: (sayings) => putItems(packetId, sayings),
      told: async (sent, told) => {
        setResults(told);
        const latest = (id: string) => made.snapshot().unsaved[id];
        const superseded = await takeResults(queries, { packetId, sent, results: told, latest });
        if (superseded.length === 0) return;
        made.say(superseded.flatMap(({ again }) => again ?? []));
        setRenewed((old) => new Set([...old, ...superseded.map(({ id }) => id)]));
      },
    });
    return made;
  });
  useKeeping(queue);
  return { queue, renewed, results };
}

async function putItems(packetId: string, sayings: Saying[]): Promise<ItemResult[]> {
  const items = sayings.map(({ officerId: _of, ...saying }) => saying);
  const path = { packetId };
  const { results } = await answered(
    client.PUT('/review-packets/{packetId}/items', { params: { path }, body: { items } }),
  );
  return results;
}

/** Sends what was left from before, once the connection is back, and on leaving the page. */
function useKeeping(queue: SaveQueue): void {
  useEffect(() => {
    const isWaiting = () => Object.keys(queue.snapshot().unsaved).length > 0;
    const send = () => {
      if (isWaiting()) void queue.flush();
    };
    send();
    window.addEventListener('online', send);
    return () => {
      window.removeEventListener('online', send);
      queue.close();
      send();
    };
  }, [queue]);
}

function newestOf(queries: QueryClient, packetId: string, { id, officerId, version }: Saying): number {
  const found = personIn(queries, packetId, officerId)?.items.find((item) => item.id === id);
  return found?.newestVersion ?? version;
}
