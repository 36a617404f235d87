import { Button } from '@mantine/core';
import { IconLock, IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../look/useWords.ts';
import type { Writing } from './useSectionCard.ts';

interface SectionActsProps {
  /** Begins to write; null where this session may not, or not now. */
  write: ((writing: Writing) => void) | null;
  /** Closes a sensitive section that was opened; null where none is. */
  close: (() => void) | null;
  /** Further acts on the section, before the others: the place of the report of a problem (R12). */
  children?: ReactNode;
}

/** What one may do with a section, in its heading. */
export function SectionActs({ write, close, children }: SectionActsProps) {
  const { t } = useWords();
  return (
    <span className="section-acts">
      {children}
      {close && (
        <Button size="xs" variant="subtle" leftSection={<IconLock className="i s" aria-hidden />} onClick={close}>
          {t('section.closeAgain')}
        </Button>
      )}
      {write && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPencil className="i s" aria-hidden />}
          onClick={() => write({ kind: 'change' })}
        >
          {t('section.edit')}
        </Button>
      )}
    </span>
  );
}
