import type { SectionDefinition } from '../api/shapes.ts';
import { useWords } from '../look/useWords.ts';
import { EntryMeta } from './EntryMeta.tsx';
import { SectionFacts } from './SectionFacts.tsx';
import type { ShownEntries } from './sectionEntries.ts';

interface SectionBodyProps {
  definition: SectionDefinition;
  entries: ShownEntries;
  isPresent: boolean;
}

/** What a section says at the moment asked for, and who recorded it. */
export function SectionBody({ definition, entries: { current }, isPresent }: SectionBodyProps) {
  const { t } = useWords();
  if (!current) return <p className="body muted small">{t(isPresent ? 'section.noEntry' : 'section.noEntryThen')}</p>;
  if (!current.content) return <p className="body muted small">{t('section.erased')}</p>;
  return (
    <div className="body">
      <SectionFacts fields={definition.fields} content={current.content} />
      <EntryMeta entry={current} />
    </div>
  );
}
