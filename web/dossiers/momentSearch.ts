import type { Moment } from '../api/recordQueries.ts';
import { searchText } from '../routes/searchText.ts';
import { calendarDay, endOfDay } from '../time/calendar.ts';

/** The moment that an address asks for: true on day `on`, as it was known at the end of day `known`. */
export interface MomentSearch {
  on?: string;
  known?: string;
}

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** What an address says of the moment. Today is left out: it is what shows anyway. */
export function momentSearch(search: Record<string, unknown>): MomentSearch {
  const [on, known] = [dayOf(search['on']), dayOf(search['known'])];
  return { ...(on && { on }), ...(known && { known }) };
}

function dayOf(value: unknown): string | undefined {
  const day = searchText(value);
  return day && DAY.test(day) && day < calendarDay(new Date()) ? day : undefined;
}

/** The same as the interface wants it. */
export function momentOf({ on, known }: MomentSearch): Moment {
  return { ...(on && { on }), ...(known && { knownAt: endOfDay(known) }) };
}
