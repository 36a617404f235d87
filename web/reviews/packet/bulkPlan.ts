import type { ReviewItem } from '../../api/shapes.ts';
import { isCompared, isWhole, type Said, type Saying } from './said.ts';

/** What a confirmation in bulk says of one item: the fields it calls a match, and the changed ones that it leaves alone. */
export interface BulkItem {
  item: ReviewItem;
  said: Said;
  confirmed: string[];
  left: string[];
}

/**
 * The items of a person that can be confirmed in bulk. Fields that changed since the last review are left to be compared one
 * by one, and so is what is closed to the reader: nobody confirms what the page does not show.
 */
export function bulkPlan(
  items: readonly ReviewItem[],
  saidOf: (item: ReviewItem) => Said,
  fieldsOf: (item: ReviewItem) => readonly string[],
): BulkItem[] {
  return items.flatMap((item) => {
    const said = saidOf(item);
    const fields = fieldsOf(item);
    if (item.state === 'not_attested' || item.hidden || item.values === null || isWhole(said, fields)) return [];
    const open = fields.filter((name) => said.verdicts[name] === undefined);
    const left = open.filter((name) => item.changed?.includes(name));
    const confirmed = open.filter((name) => !left.includes(name));
    return confirmed.length > 0 || left.length === 0 ? [{ item, said, confirmed, left }] : [];
  });
}

/** What to send: timely and accurate are stated where every field is compared and nothing was stated before. */
export function bulkSayings(
  plan: readonly BulkItem[],
  fieldsOf: (item: ReviewItem) => readonly string[],
  { officerId, timely, accurate }: { officerId: string; timely: boolean; accurate: boolean },
): Saying[] {
  return plan.map(({ item, said, confirmed }) => {
    const matches = Object.fromEntries(confirmed.map((name) => [name, 'match' as const]));
    const verdicts = { ...said.verdicts, ...matches };
    const isDone = isCompared({ ...said, verdicts }, fieldsOf(item));
    return {
      id: item.id,
      officerId,
      version: item.newestVersion,
      verdicts,
      timely: said.timely ?? (isDone ? timely : null),
      accurate: said.accurate ?? (isDone ? accurate : null),
      note: said.note,
    };
  });
}
