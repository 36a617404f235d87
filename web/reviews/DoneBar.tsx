import type { PacketRow } from '../api/shapes.ts';
import { useWords } from '../look/useWords.ts';
import { percentDone } from './packetLooks.ts';
import { useNumber } from './useNumber.ts';

/** How many sections are attested, as a bar with its numbers. */
export function DoneBar({ counts, hint }: { counts: PacketRow['counts']; hint?: string }) {
  const { t } = useWords();
  const number = useNumber();
  const all = Math.max(1, counts.items);
  return (
    <div className="done-bar">
      <div className="pbar" aria-hidden>
        {counts.attested > 0 && <i className="ok" style={{ width: `${(counts.attested / all) * 100}%` }} />}
        {counts.notAttested > 0 && <i className="danger" style={{ width: `${(counts.notAttested / all) * 100}%` }} />}
        {counts.open > 0 && <i className="left" />}
      </div>
      <p className="tiny muted num">
        {t('reviews.doneOf', {
          done: number(counts.attested),
          of: number(counts.items),
          percent: percentDone({ ...counts, open: counts.items - counts.attested }),
        })}
        {counts.notAttested > 0 && (
          <span className="late"> · {t('reviews.notAttested', { count: counts.notAttested })}</span>
        )}
        {hint && ` · ${hint}`}
      </p>
    </div>
  );
}
