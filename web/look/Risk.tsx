import type { TaskRow } from '../api/shapes.ts';
import { useWords } from './useWords.ts';

const bars = { low: 1, medium: 2, high: 3 };

/** Risk as bars and a word; `full` says "Rủi ro vừa" where no column heading says what it is. */
export function Risk({ level, full = false }: { level: TaskRow['risk']; full?: boolean }) {
  const { t } = useWords();
  const filled = bars[level];
  return (
    <span className={`risk r${filled}`}>
      <svg viewBox="0 0 14 12" aria-hidden="true">
        {[0, 1, 2].map((n) => (
          <rect
            key={n}
            className={n < filled ? 'f' : undefined}
            x={n * 5.3}
            y={8 - n * 4}
            width="3.4"
            height={4 + n * 4}
            rx="1"
          />
        ))}
      </svg>
      {full ? t(`terms.riskOf.${level}`) : t(`terms.risk.${level}`)}
    </span>
  );
}
