import { useBlocker } from '@tanstack/react-router';

/**
 * Asks before what was typed is lost: by going to another page or moment, or by closing the browser's. Places on the same
 * page are gone to without asking.
 */
export function useLeaving(isTyped: boolean): { leave: () => void; stay: () => void } | null {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) =>
      current.pathname !== next.pathname || JSON.stringify(current.search) !== JSON.stringify(next.search),
    enableBeforeUnload: isTyped,
    disabled: !isTyped,
    withResolver: true,
  });
  return blocker.status === 'blocked' ? { leave: blocker.proceed, stay: blocker.reset } : null;
}
