/** A value of an address's search that is a text and says something. */
export const searchText = (value: unknown): string | undefined =>
  typeof value === 'string' && value ? value : undefined;

/** The account that an address names. */
export const aboutAccount = (search: Record<string, unknown>): { account?: string } => ({
  account: searchText(search['account']),
});
