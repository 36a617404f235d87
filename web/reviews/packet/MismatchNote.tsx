import { Textarea } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { ReviewItem } from '../../api/shapes.ts';
import { useWords } from '../../look/useWords.ts';
import type { ReviewField } from '../useReviewFields.ts';
import { mismatched } from './said.ts';
import type { PersonGrid } from './usePersonGrid.ts';

const LONGEST = 500;
const PAUSE_MS = 300;

interface MismatchNoteProps {
  grid: PersonGrid;
  item: ReviewItem;
  fields: readonly ReviewField[];
}

/** Below the last mismatch of a section: its correction, and what the paper says in the custodian's own words. */
export function MismatchNote({ grid, item, fields }: MismatchNoteProps) {
  const { t } = useWords();
  const names = mismatched(grid.said(item), fields.map(({ name }) => name)); // prettier-ignore
  const labels = fields.filter(({ name }) => names.includes(name)).map(({ label }) => label);
  const isOpen = grid.mayAttest && item.state !== 'not_attested';
  return (
    <tr className="mismatch-note">
      <td colSpan={4}>
        <div className="note-box warn">
          <p>
            <b>{t(item.correction ? 'packet.correctionOpened' : 'packet.correctionOpens')}</b> {labels.join(', ')}.{' '}
            {t('packet.correctionText')}{' '}
            {item.correction && (
              <Link className="num" to="/corrections/$correctionId" params={{ correctionId: item.correction.id }}>
                {item.correction.no}
              </Link>
            )}
          </p>
          {isOpen ? <NoteField grid={grid} item={item} /> : grid.said(item).note && <p>{grid.said(item).note}</p>}
        </div>
      </td>
    </tr>
  );
}

function NoteField({ grid, item }: Omit<MismatchNoteProps, 'fields'>) {
  const { t } = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const { note } = grid.said(item);
  const [typed, setTyped] = useState(note ?? '');
  const keep = useDebouncedCallback(
    (text: string) => {
      const next = text.trim() || null;
      if (next !== grid.said(item).note) grid.state(item, { note: next });
    },
    { delay: PAUSE_MS, flushOnUnmount: true },
  );
  return (
    <Textarea
      ref={field}
      label={t('packet.note')}
      placeholder={t('packet.notePlaceholder')}
      minRows={1}
      maxLength={LONGEST}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        keep(event.currentTarget.value);
      }}
      onBlur={() => keep.flush()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        const line = field.current?.closest('tr')?.previousElementSibling;
        if (line instanceof HTMLElement) line.focus();
      }}
      data-note={item.id}
    />
  );
}
