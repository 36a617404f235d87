import { useEffect, useState } from 'react';
import { useWords } from './useWords.ts';

const PATIENCE_MS = 200;
const widths = ['62%', '48%', '70%', '55%', '66%'];

/** Nothing for 200 ms, then skeleton rows of the real height, so that what follows does not jump. */
export function Loading({ rows = 5, height = 60 }: { rows?: number; height?: number }) {
  const { t } = useWords();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isSlow) return <div style={{ minHeight: rows * height }} aria-hidden />;
  return (
    <div role="status" aria-label={t('states.loading')}>
      {Array.from({ length: rows }, (_, n) => (
        <div className="skel-row" style={{ height }} key={n}>
          <span className="skel" style={{ height: 12, width: widths[n % widths.length] }} />
          {height > 44 && <span className="skel" style={{ height: 10, width: '34%' }} />}
        </div>
      ))}
    </div>
  );
}
