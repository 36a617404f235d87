import { keepsAim, type Result } from './results.ts';

/** The results as lines of text, one a result: aligned for reading, with a word on each aim. */
export function tableOf(results: readonly Result[]): string[] {
  const cells = results.map((result) => [
    result.id,
    String(result.value),
    result.unit,
    result.aim === null ? '' : `aim ${result.aim}: ${keepsAim(result) ? 'kept' : 'MISSED'}`,
    result.what,
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((row) => row[column]!.length)));
  return cells.map((row) =>
    row
      .map((cell, column) => padded(cell, column, widths[column]))
      .join('  ')
      .trimEnd(),
  );
}

/** Numbers stand to the right, words to the left. */
function padded(cell: string, column: number, width = 0): string {
  return column === 1 ? cell.padStart(width) : cell.padEnd(width);
}
