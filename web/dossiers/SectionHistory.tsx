import { Button } from '@mantine/core';
import { IconEraser, IconPointFilled } from '@tabler/icons-react';
import type { SectionDefinition } from '../api/shapes.ts';
import { State } from '../look/State.tsx';
import { useWords } from '../look/useWords.ts';
import { formatDay, startOfDay } from '../time/calendar.ts';
import { DifferenceList } from './DifferenceList.tsx';
import { EntryMeta } from './EntryMeta.tsx';
import type { Writing } from './useSectionCard.ts';
import { sectionDifferences } from './sectionDifferences.ts';
import { allOf, entryBefore, type ShownEntries, type ShownEntry } from './sectionEntries.ts';
import { SectionFacts } from './SectionFacts.tsx';

interface SectionHistoryProps {
  definition: SectionDefinition;
  entries: ShownEntries;
  isPresent: boolean;
  write: ((writing: Writing) => void) | null;
}

/** All that was recorded, the newest first: what each entry changed against the one before; corrected ones are marked. */
export function SectionHistory({ definition, entries, isPresent, write }: SectionHistoryProps) {
  const { t } = useWords();
  if (entries.history.length === 0) return null;
  const all = allOf(entries);
  return (
    <details className="section-history">
      <summary>{t('section.history', { count: entries.history.length })}</summary>
      <ol>
        {all.map((entry) => (
          <Entry
            key={entry.version}
            entry={entry}
            before={entryBefore(entry, all)}
            isCurrent={entry.version === entries.current?.version}
            isPresent={isPresent}
            definition={definition}
            write={write}
          />
        ))}
      </ol>
    </details>
  );
}

interface EntryProps {
  entry: ShownEntry;
  before: ShownEntry | null;
  isCurrent: boolean;
  isPresent: boolean;
  definition: SectionDefinition;
  write: SectionHistoryProps['write'];
}

function Entry(props: EntryProps) {
  const { t } = useWords();
  const { entry, before, definition, write } = props;
  const { version, replacedBy } = entry;
  return (
    <li className={replacedBy === null ? undefined : 'corrected'}>
      <div className="entry-head">
        <EntryState {...props} />
        {write && replacedBy === null && (
          <Button size="xs" variant="light" onClick={() => write({ kind: 'correction', of: entry })}>
            {t('section.correctThis', { version })}
          </Button>
        )}
      </div>
      <EntryContent entry={entry} before={before} definition={definition} />
      <EntryMeta entry={entry} />
    </li>
  );
}

function EntryState({ entry, before, isCurrent, isPresent }: EntryProps) {
  const { t } = useWords();
  const { version, replaces, replacedBy, validFrom } = entry;
  const change = t(before ? 'section.change' : 'section.first');
  const kind = replaces === null ? change : t('section.correctionOf', { version: replaces });
  return (
    <>
      <b className="num">{t('section.version', { version })}</b>
      {isCurrent && (
        <State tone="accent" icon={IconPointFilled}>
          {t(isPresent ? 'section.isCurrent' : 'section.wasTrue')}
        </State>
      )}
      {replacedBy !== null && (
        <State tone="warn" icon={IconEraser}>
          {t('section.replacedBy', { version: replacedBy })}
        </State>
      )}
      <span className="muted num">
        {`${kind}, ${t('section.validFrom', { at: formatDay(startOfDay(validFrom)) })}`}
      </span>
    </>
  );
}

function EntryContent({
  entry: { content, version },
  before,
  definition: { fields },
}: Pick<EntryProps, 'entry' | 'before' | 'definition'>) {
  const { t } = useWords();
  if (!content) return <p className="muted">{t('section.erased')}</p>;
  const differences = before && sectionDifferences(fields, before.content, content);
  return (
    <>
      {differences?.length === 0 && <p className="muted">{t('section.sameContent', { version: before!.version })}</p>}
      {differences && differences.length > 0 && <DifferenceList differences={differences} />}
      <details className="whole-entry">
        <summary>{t('section.whole', { version })}</summary>
        <SectionFacts fields={fields} content={content} />
      </details>
    </>
  );
}
