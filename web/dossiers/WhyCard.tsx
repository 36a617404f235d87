import { IconEye, IconPencil } from '@tabler/icons-react';
import type { Dossier } from '../api/shapes.ts';
import { Note } from '../look/Note.tsx';
import { useWords } from '../look/useWords.ts';

/** Why I may write in this dossier, or may not: the managing unit, and the server's reason with its article. */
export function WhyCard({ dossier: { mayWrite, explanation, managingUnit } }: { dossier: Dossier }) {
  const { t, both } = useWords();
  return (
    <Note tone={mayWrite ? 'accent' : 'plain'} icon={mayWrite ? IconPencil : IconEye}>
      <b>{mayWrite ? t('dossiers.writableNote') : t('dossiers.readOnlyNote')}</b>
      <p>{both(explanation)}</p>
      <p className="muted managed">
        {t('dossiers.managingUnit')}: <span className="mid">{managingUnit.name}</span>
      </p>
    </Note>
  );
}
