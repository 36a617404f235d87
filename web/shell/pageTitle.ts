import { useSyncExternalStore } from 'react';

let title = '';
const listeners = new Set<() => void>();

/** The page says its name; the top bar shows it at the end of the path. */
export function setPageTitle(next: string): void {
  title = next;
  for (const listener of listeners) listener();
}

/** The name of the present page. */
export const usePageTitle = (): string =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => title,
  );
