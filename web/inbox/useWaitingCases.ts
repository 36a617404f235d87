import { useInfiniteQuery } from '@tanstack/react-query';
import { casesQuery } from '../api/caseQueries.ts';
import type { CaseRow } from '../api/shapes.ts';

/** The password cases that wait for me, as head or at the IT desk. */
export function useWaitingCases(): CaseRow[] {
  const { data } = useInfiniteQuery(casesQuery(true));
  return (data?.pages ?? []).flatMap(({ items }) => items).filter(({ waitsForMe }) => waitsForMe);
}
