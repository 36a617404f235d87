import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { draftKey, dropDraft, readDraft, saveDraft, type IsWhole } from './draft.ts';
import type { WizardValues } from './values.ts';

const PAUSE_MS = 300;

/** The draft of an officer for a purpose on this device: what is kept, keeping, and forgetting. */
export function useDraft<V extends object = WizardValues>(officerId: string, purpose?: string, isWhole?: IsWhole) {
  const key = draftKey(officerId, purpose);
  const [kept] = useState(() => readDraft<V>(localStorage, key, isWhole));
  const [savedAt, setSavedAt] = useState(kept?.savedAt ?? null);
  const keep = useDebouncedCallback(
    (values: V) => {
      const now = new Date();
      if (saveDraft(localStorage, key, values, now)) setSavedAt(now.toISOString());
    },
    { delay: PAUSE_MS, flushOnUnmount: true },
  );
  useEffect(() => {
    // What was typed in the last moment before leaving or reloading is kept, too.
    const flush = () => keep.flush();
    window.addEventListener('pagehide', flush);
    return () => window.removeEventListener('pagehide', flush);
  }, [keep]);
  const forget = () => {
    keep.cancel();
    dropDraft(localStorage, key);
    setSavedAt(null);
  };
  return { kept, savedAt, keep, forget };
}
