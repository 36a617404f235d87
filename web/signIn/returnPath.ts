/** Where to go on after sign-in: a path of this app, never another site's address; undefined for anything else. */
export function readReturnPath(value: unknown): string | undefined {
  if (typeof value !== 'string' || !value.startsWith('/') || value === '/') return undefined;
  const isElsewhere = /^\/[/\\]/.test(value) || /[\u0000-\u001f]/.test(value);
  return isElsewhere || value.startsWith('/sign-in') ? undefined : value;
}
