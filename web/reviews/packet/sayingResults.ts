import type { QueryClient } from '@tanstack/react-query';
import { packetQuery, personQuery } from '../../api/reviewQueries.ts';
import type { ItemResult, PersonItems } from '../../api/shapes.ts';
import { carriedOver, type Saying } from './said.ts';

export const personIn = (queries: QueryClient, packetId: string, officerId: string): PersonItems | undefined =>
  queries.getQueryData(personQuery(packetId, officerId).queryKey);

interface Told {
  packetId: string;
  sent: Saying[];
  results: ItemResult[];
  /** What is said of an item by now, where that was said after sending. */
  latest: (id: string) => Saying | undefined;
}

/**
 * Shows what was answered. What was superseded is read anew; of what was said of it, what still stands is to be said again.
 * @returns the items that were superseded
 */
export async function takeResults(
  queries: QueryClient,
  { packetId, sent, results, latest }: Told,
): Promise<{ id: string; again: Saying | null }[]> {
  const resultOf = new Map(results.map((result) => [result.id, result]));
  const superseded: { id: string; again: Saying | null }[] = [];
  for (const officerId of new Set(sent.map((saying) => saying.officerId))) {
    const query = personQuery(packetId, officerId);
    await queries.cancelQueries({ queryKey: query.queryKey });
    const before = personIn(queries, packetId, officerId);
    const mine = sent.filter((saying) => saying.officerId === officerId);
    queries.setQueryData(query.queryKey, (person) => person && withResults(person, mine, resultOf));
    if (mine.every(({ id }) => isPlain(resultOf.get(id), before))) continue;
    const after = await queries.fetchQuery({ ...query, staleTime: 0 });
    for (const saying of mine.filter(({ id }) => resultOf.get(id)?.result === 'superseded'))
      superseded.push({ id: saying.id, again: againOf(latest(saying.id) ?? saying, before, after) });
  }
  void queries.invalidateQueries({ queryKey: packetQuery(packetId).queryKey });
  return superseded;
}

/** Kept as it was said, with no correction opened or withdrawn by it. */
function isPlain(result: ItemResult | undefined, before: PersonItems | undefined): boolean {
  if (result?.result !== 'attested' && result?.result !== 'saved') return false;
  const item = before?.items.find(({ id }) => id === result.id);
  return (item?.correction?.no ?? null) === result.correctionNo;
}

function withResults(person: PersonItems, sent: Saying[], results: ReadonlyMap<string, ItemResult>): PersonItems {
  const items = person.items.map((item) => {
    const saying = sent.find(({ id }) => id === item.id);
    const { result, state } = results.get(item.id) ?? {};
    if (!saying || !state || (result !== 'attested' && result !== 'saved')) return item;
    const { verdicts, timely, accurate, note } = saying;
    return { ...item, verdicts, timely, accurate, note, state };
  });
  return { ...person, items };
}

function againOf(saying: Saying, before: PersonItems | undefined, after: PersonItems): Saying | null {
  const [old, item] = [before, after].map((person) => person?.items.find(({ id }) => id === saying.id));
  if (!old || !item || item.state === 'not_attested') return null;
  return { ...saying, ...carriedOver(saying, old.values, item.values), version: item.newestVersion };
}
