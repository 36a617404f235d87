import { useState } from 'react';
import type { FieldVerdict, PersonItems, ReviewItem } from '../../api/shapes.ts';
import { useReviewFields } from '../useReviewFields.ts';
import { beside, firstOpen, gridRows, type GridRow } from './gridRows.ts';
import { withVerdict, type Said } from './said.ts';
import { useOpenings, type Openings } from './useOpenings.ts';
import type { SayingStore } from './useSaying.ts';

export interface PersonGrid {
  person: PersonItems;
  rows: readonly GridRow[];
  /** The line that the keys are about. */
  current: string | null;
  choose: (key: string) => void;
  move: (by: 1 | -1) => void;
  mayAttest: boolean;
  said: (item: ReviewItem) => Said;
  fieldsOf: (item: ReviewItem) => readonly string[];
  judge: (item: ReviewItem, field: string, verdict: FieldVerdict | null) => void;
  state: (item: ReviewItem, change: Partial<Pick<Said, 'timely' | 'accurate' | 'note'>>) => void;
  isRenewed: (item: ReviewItem) => boolean;
  openings: Openings;
}

/** One person's grid: its lines, the present one, and what can be said of them. */
export function usePersonGrid(known: PersonItems, store: SayingStore): PersonGrid {
  const { person, openings } = useOpenings(known);
  const sectionOf = useReviewFields();
  const fieldsOf = ({ section }: ReviewItem) => sectionOf(section).fields.map(({ name }) => name);
  const rows = gridRows(person.items, fieldsOf);
  const [chosen, choose] = useState(() => firstOpen(rows, store.said));
  const current = rows.some(({ key }) => key === chosen) ? chosen : (rows[0]?.key ?? null);
  const say = (item: ReviewItem, next: Said) => {
    const of = { id: item.id, officerId: person.officer.id, version: item.newestVersion };
    const { verdicts, timely, accurate, note } = store.said(item);
    store.say([{ ...next, ...of }], [{ verdicts, timely, accurate, note, ...of }]);
  };
  return {
    person,
    rows,
    current,
    choose,
    move: (by) => choose(beside(rows, current, by)),
    mayAttest: person.mayAttest,
    said: store.said,
    fieldsOf,
    judge: (item, field, verdict) => say(item, withVerdict(store.said(item), field, verdict)),
    state: (item, change) => say(item, { ...store.said(item), ...change }),
    isRenewed: ({ id }) => store.renewed.has(id),
    openings,
  };
}
