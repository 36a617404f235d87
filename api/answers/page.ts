import type { Page } from '../../db/views/page.ts';
import type { ApiContext } from '../context.ts';
import { cursorsOf } from '../cursor.ts';

/** A page as the contract has it: its rows, each in its answer's shape, and the cursor of the next. */
export function pageAnswer<T, A>(
  context: Pick<ApiContext, 'secretKey'>,
  list: string,
  page: Page<T>,
  answerOf: (row: T) => A,
): { items: A[]; next: string | null } {
  return { items: page.items.map(answerOf), next: cursorsOf(context, list).write(page.after) };
}
