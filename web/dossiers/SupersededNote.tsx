import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import type { SectionField } from '../api/shapes.ts';
import { Note } from '../look/Note.tsx';
import { useWords } from '../look/useWords.ts';
import { DifferenceList } from './DifferenceList.tsx';
import type { SectionDifference } from './sectionDifferences.ts';
import type { ShownEntry } from './sectionEntries.ts';

interface SupersededNoteProps {
  version: number;
  by: ShownEntry | null;
  differences: SectionDifference[];
  /** What both changed. */
  clashes: SectionField[];
  keep: () => void;
  discard: () => void;
}

/** Somebody else recorded an entry meanwhile: what it changed, and going on with what was typed or without it. */
export function SupersededNote({ version, by, differences, clashes, keep, discard }: SupersededNoteProps) {
  const { t, both } = useWords();
  const acts = (
    <>
      <Button size="xs" onClick={keep}>
        {t('section.keepTyped', { version })}
      </Button>
      <Button size="xs" variant="default" onClick={discard}>
        {t('section.discardTyped', { version })}
      </Button>
    </>
  );
  return (
    <Note tone="warn" icon={IconUsers} role="alert" acts={acts}>
      <b>
        {by?.recordedBy
          ? t('section.supersededBy', { version, name: by.recordedBy.name })
          : t('section.superseded', { version })}
      </b>
      <p>{t('section.supersededText')}</p>
      {differences.length > 0 ? (
        <DifferenceList differences={differences} />
      ) : (
        <p className="muted">{t('section.supersededElsewhere')}</p>
      )}
      {clashes.length > 0 && (
        <p className="mid">{t('section.clashes', { fields: clashes.map(({ label }) => both(label)).join(', ') })}</p>
      )}
    </Note>
  );
}
