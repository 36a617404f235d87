import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Tone } from './useWords.ts';

/** A state: icon, word, colour, in that order. */
export function State({ tone, icon: Sign, children }: { tone: Tone; icon: Icon; children: ReactNode }) {
  return (
    <span className={`state ${tone}`}>
      <Sign className="i" aria-hidden />
      {children}
    </span>
  );
}
