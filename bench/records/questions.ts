/** What a list is asked for. */
export interface Question {
  name: string;
  filter: { q?: string; rank?: string; missing?: string };
}

/** Searches for what is rare and what is common, filters, and both. */
export const questions: readonly Question[] = [
  { name: 'everything', filter: {} },
  { name: 'rare name', filter: { q: 'mac diep' } },
  { name: 'two words', filter: { q: 'van hung' } },
  { name: 'common name', filter: { q: 'nguyen' } },
  { name: 'number', filter: { q: '20-001' } },
  { name: 'rare rank', filter: { rank: '08.049' } },
  { name: 'name and rank', filter: { q: 'thi hoa', rank: '08.051' } },
  { name: 'missing', filter: { missing: 'family' } },
];

export const addressOf = ({ filter }: Question): string => `/api/dossiers?${new URLSearchParams(filter).toString()}`;
