import { useWords } from '../look/useWords.ts';
import { formatMoment } from '../time/calendar.ts';
import type { ShownEntry } from './sectionEntries.ts';

/** When an entry was recorded, by whom, through which account. */
export function EntryMeta({ entry: { recordedAt, recordedBy, recordedThrough } }: { entry: ShownEntry }) {
  const { t } = useWords();
  const parts = [
    t('section.recorded', { at: formatMoment(recordedAt) }),
    recordedBy ? t('section.recordedBy', { name: recordedBy.name }) : t('section.takenOver'),
    recordedThrough && t('section.recordedThrough', { account: recordedThrough }),
  ].filter(Boolean);
  return <p className="section-meta num">{parts.join(' ')}</p>;
}
