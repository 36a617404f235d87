import { useLocalStorage } from '@mantine/hooks';
import { useEffect, useRef } from 'react';

/** Whether single-letter keys act (WCAG 2.1.4 lets people switch them off); kept on this device. */
export function useKeysSwitch() {
  return useLocalStorage({ key: 'qlcb.singleKeys', defaultValue: true, getInitialValueInEffect: false });
}

const fields = 'input, textarea, select, [contenteditable="true"], [role="combobox"]';

/** Acts on single keys, never in a field, under a dialog or menu, or with a modifier. Keys are written in lower case. */
export function useSingleKeys(acts: Record<string, () => void>, isActive = true): void {
  const [areOn] = useKeysSwitch();
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    if (!areOn || !isActive) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(fields)) return;
      if (document.querySelector('[role="dialog"], [role="menu"]')) return;
      const act = latest.current[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [areOn, isActive]);
}
