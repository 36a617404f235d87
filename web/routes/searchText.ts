/** A value of an address's search that is a text and says something. */
export const searchText = (value: unknown): string | undefined =>
  typeof value === 'string' && value ? value : undefined;

/** The same, also where its digits were read as a number: `?q=1042`. */
export const searchWords = (value: unknown): string | undefined =>
  searchText(typeof value === 'number' ? String(value) : value);

/** The account that an address names. */
export const aboutAccount = (search: Record<string, unknown>): { account?: string } => ({
  account: searchText(search['account']),
});
