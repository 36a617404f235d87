import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Tone } from './useWords.ts';

interface NoteProps {
  tone: Tone;
  icon: Icon;
  role?: 'status' | 'alert';
  acts?: ReactNode;
  children: ReactNode;
}

/** Something to know, in its place: what happened, what it means, what to do. */
export function Note({ tone, icon: Sign, role, acts, children }: NoteProps) {
  return (
    <div className={`note ${tone}`} role={role}>
      <Sign className="i" aria-hidden />
      <div>
        {children}
        {acts && <div className="acts">{acts}</div>}
      </div>
    </div>
  );
}
