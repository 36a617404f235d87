import { Button } from '@mantine/core';
import { IconCircleCheck, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { DossierSection, SectionEntry } from '../api/shapes.ts';
import { Card } from '../look/Card.tsx';
import { Note } from '../look/Note.tsx';
import { useWords } from '../look/useWords.ts';
import { formatDay, formatMoment } from '../time/calendar.ts';
import { fieldsInOrder } from './fieldsInOrder.ts';
import { SectionForm } from './SectionForm.tsx';
import { useFieldWords } from './useFieldWords.ts';

interface SectionCardProps {
  officerId: string;
  section: DossierSection;
}

/** One section: what it says now, who recorded it, its history, and editing it in place. */
export function SectionCard({ officerId, section }: SectionCardProps) {
  const { t } = useWords();
  const [isEditing, setEditing] = useState(false);
  const [savedVersion, setSavedVersion] = useState<number | null>(null);
  const { current, history, editable } = section;
  return (
    <Card
      title={t(`terms.section.${section.section}`)}
      hint={current && t('dossiers.version', { version: current.version })}
      end={
        editable &&
        !isEditing && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPencil className="i s" aria-hidden />}
            onClick={() => setEditing(true)}
          >
            {t('dossiers.edit')}
          </Button>
        )
      }
    >
      <div className="body">
        {isEditing ? (
          <SectionForm
            officerId={officerId}
            section={section}
            cancel={() => setEditing(false)}
            saved={(version) => {
              setEditing(false);
              setSavedVersion(version);
            }}
          />
        ) : (
          <Current entry={current} savedVersion={savedVersion} />
        )}
      </div>
      {history.length > 0 && <History entries={history} />}
    </Card>
  );
}

function Current({ entry, savedVersion }: { entry: SectionEntry | null; savedVersion: number | null }) {
  const { t } = useWords();
  if (!entry) return <p className="muted small">{t('dossiers.noEntry')}</p>;
  return (
    <>
      {savedVersion !== null && (
        <Note tone="ok" icon={IconCircleCheck} role="status">
          <b>{t('dossiers.saved', { version: savedVersion })}</b>
        </Note>
      )}
      <Fields entry={entry} className="facts wide-facts" />
      <EntryMeta entry={entry} />
    </>
  );
}

function History({ entries }: { entries: SectionEntry[] }) {
  const { t } = useWords();
  return (
    <details className="history">
      <summary>{t('dossiers.history', { count: entries.length })}</summary>
      <ol>
        {entries.map((entry) => (
          <li key={entry.version}>
            <b>{t('dossiers.version', { version: entry.version })}</b>
            <Fields entry={entry} />
            <EntryMeta entry={entry} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function Fields({ entry, className }: { entry: SectionEntry; className?: string }) {
  const { label, content } = useFieldWords();
  return (
    <dl className={className}>
      {fieldsInOrder(entry.content).map((field) => (
        <div key={field}>
          <dt>{label(field)}</dt>
          <dd className={entry.content[field] ? 'num' : 'faint'}>{content(field, entry.content[field] ?? null)}</dd>
        </div>
      ))}
    </dl>
  );
}

function EntryMeta({ entry }: { entry: SectionEntry }) {
  const { t } = useWords();
  const { recordedAt, recordedBy, recordedThrough, validFrom } = entry;
  const parts = [
    t('dossiers.recorded', { at: formatMoment(recordedAt) }),
    recordedBy && t('dossiers.recordedBy', { name: recordedBy.name }),
    recordedThrough && t('dossiers.recordedThrough', { account: recordedThrough }),
  ].filter(Boolean);
  const valid = t('dossiers.validFrom', { at: formatDay(`${validFrom}T00:00:00+07:00`) });
  return <p className="section-meta num">{`${parts.join(' ')} · ${valid}`}</p>;
}
