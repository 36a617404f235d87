import type { ReactNode } from 'react';

/** Nothing here: one line that says so, one that says what fills it, one act. */
export function Empty({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p className="muted">{text}</p>
      {children && <div className="acts">{children}</div>}
    </div>
  );
}
