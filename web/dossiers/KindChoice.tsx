import { useId } from 'react';
import { useWords } from '../look/useWords.ts';
import { formatDay, startOfDay } from '../time/calendar.ts';
import type { ShownEntry } from './sectionEntries.ts';
import type { Kind } from './useSectionForm.ts';

interface KindChoiceProps {
  kind: Kind;
  entry: ShownEntry;
  /** Null where only this entry's correction is meant. */
  choose: ((kind: Kind) => void) | null;
}

/** Whether something has changed since a day, or what was recorded was wrong. */
export function KindChoice({ kind, entry, choose }: KindChoiceProps) {
  const { t } = useWords();
  const group = useId();
  const named = { version: entry.version, at: formatDay(startOfDay(entry.validFrom)) };
  if (!choose) return <p className="correcting">{t('section.correcting', named)}</p>;
  return (
    <fieldset className="writing-kind">
      <legend className="vh">{t('section.kind')}</legend>
      {(['change', 'correction'] as const).map((one) => (
        <label className="opt" key={one}>
          <input type="radio" name={group} checked={kind === one} onChange={() => choose(one)} />
          <span>
            <b>{t(`section.kinds.${one}`)}</b>
            {t(`section.kindText.${one}`, named)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
