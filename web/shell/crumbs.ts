import type { Place } from './places.ts';
import { placeOfPath, places } from './places.ts';

export interface Crumb {
  label: Place['label'];
  to: Place['to'];
}

/** Where a path stands: its place, and that place as a link where the page lies below it. */
export function crumbOf(path: string): { crumb: Crumb; isBelow: boolean } | null {
  const to = placeOfPath(path);
  const place = places.find((one) => one.to === to);
  if (!place) return null;
  return { crumb: { label: place.label, to: place.to }, isBelow: path !== place.to && !path.startsWith('/tasks/') };
}
