import type { PacketRow } from '../api/shapes.ts';

/** How much of a packet is done, in whole per cent: all of it only when nothing is left. */
export function percentDone({ items, open }: PacketRow['counts']): number {
  return items === 0 ? 100 : Math.floor(((items - open) / items) * 100);
}
