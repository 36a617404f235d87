const KINDS = [
  'unit',
  'officer',
  'post',
  'account',
  'custody',
  'grant',
  'section',
  'request',
  'task',
  'decision',
] as const;

/** The id of the row that stands for `account 3`; the same in every organisation. */
export function idOf(kind: (typeof KINDS)[number], index: number): string {
  return `00000000-0000-4000-8000-${String(KINDS.indexOf(kind)).padStart(4, '0')}${String(index).padStart(8, '0')}`;
}

/** `account 3` for its row's id. */
export function keyOf(id: string): string {
  return `${KINDS[Number(id.slice(24, 28))]} ${Number(id.slice(28))}`;
}
