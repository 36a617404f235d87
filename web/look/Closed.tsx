import { IconLock } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';

interface ClosedProps {
  title: string;
  text: ReactNode;
  children?: ReactNode;
}

/** What this session does not open: that it is so, why, and the ways on. */
export function Closed({ title, text, children }: ClosedProps) {
  const heading = useId();
  return (
    <section className="card closed" aria-labelledby={heading}>
      <IconLock className="i l" aria-hidden />
      <div className="stack tight">
        <h2 id={heading}>{title}</h2>
        <p className="muted">{text}</p>
        {children}
      </div>
    </section>
  );
}
