import { useId, type ReactNode } from 'react';

interface CardProps {
  title: ReactNode;
  hint?: ReactNode;
  end?: ReactNode;
  id?: string;
  children: ReactNode;
}

/** A sheet with a heading; `hint` stands beside it, `end` at its far side. */
export function Card({ title, hint, end, id, children }: CardProps) {
  const heading = useId();
  return (
    <section className="card" aria-labelledby={heading} id={id}>
      <header>
        <h2 id={heading}>{title}</h2>
        {hint && <span className="muted small">{hint}</span>}
        {end && <span className="end">{end}</span>}
      </header>
      {children}
    </section>
  );
}
