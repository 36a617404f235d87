import type { DossierFilter } from '../api/recordQueries.ts';
import { searchText, searchWords } from '../routes/searchText.ts';

export const ranks = ['08.049', '08.050', '08.051', '08.052'] as const;
export const sectionNames = ['identity', 'position', 'schooling', 'contact', 'family', 'health'] as const;

/** The list's filter as an address carries it, so that a link keeps it. */
export interface DossierSearch {
  q?: string;
  unit?: string;
  /** With the units below `unit`. */
  branch?: true;
  rank?: (typeof ranks)[number];
  missing?: (typeof sectionNames)[number];
}

/** What an address says of the filter; what it says otherwise is left out. */
export function dossierSearch(search: Record<string, unknown>): DossierSearch {
  const q = searchWords(search['q']);
  const unit = searchText(search['unit']);
  const rank = ranks.find((one) => one === search['rank']);
  const missing = sectionNames.find((one) => one === search['missing']);
  return {
    ...(q && { q }),
    ...(unit && { unit }),
    ...(unit && search['branch'] === true && { branch: true }),
    ...(rank && { rank }),
    ...(missing && { missing }),
  };
}

/** The same as the interface wants it. */
export function filterOf({ unit, branch, ...filter }: DossierSearch): DossierFilter {
  return { ...filter, ...(unit && { unitId: unit, under: branch ? 'true' : 'false' }) };
}
