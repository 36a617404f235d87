import type { FieldVerdict } from '../../api/shapes.ts';
import { useSingleKeys } from '../../shell/useSingleKeys.ts';
import { verdictsInOrder } from './verdictLooks.ts';
import type { PersonGrid } from './usePersonGrid.ts';

interface Ways {
  nextPerson: () => void;
  undo: () => void;
}

/**
 * The keys of the grid: 1, 2, 3 answer the present line, J and K move, O opens its section, N goes to the next person, Z takes back. A match and a
 * missing paper go on to the next line; a mismatch stays, for its note.
 */
export function useGridKeys(grid: PersonGrid, { nextPerson, undo }: Ways): void {
  const row = grid.rows.find(({ key }) => key === grid.current);
  const isOpen = grid.mayAttest && row !== undefined && row.item.state !== 'not_attested';
  const answer = (n: number) => {
    if (!isOpen) return;
    if ('statement' in row) {
      if (n > 1) return;
      grid.state(row.item, { [row.statement]: n === 0 });
      return grid.move(1);
    }
    const verdict: FieldVerdict = verdictsInOrder[n] ?? 'match';
    grid.judge(row.item, row.field, verdict);
    if (verdict !== 'mismatch') grid.move(1);
  };
  useSingleKeys({
    1: () => answer(0),
    2: () => answer(1),
    3: () => answer(2),
    j: () => grid.move(1),
    k: () => grid.move(-1),
    o: () => row && grid.openings.isClosed(row.item) && grid.openings.open(row.item),
    n: nextPerson,
    z: undo,
  });
}
