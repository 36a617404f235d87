import type { ReactNode } from 'react';
import { PageHead } from './PageHead.tsx';

/** A whole page for what does not exist or is closed to its reader: why that may be, and where to go instead. */
export function Missing({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div className="page">
      <PageHead title={title} meta={<p>{text}</p>} />
      <div className="row wrap">{children}</div>
    </div>
  );
}
