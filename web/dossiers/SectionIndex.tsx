import { IconCircleCheck, IconCircleDashed, IconLock } from '@tabler/icons-react';
import type { Dossier, DossierSection, SectionDefinition } from '../api/shapes.ts';
import { useWords } from '../look/useWords.ts';

/** The sections of a dossier, each as the way to it and in what state it is. */
export function SectionIndex({ dossier, definitions }: { dossier: Dossier; definitions: SectionDefinition[] }) {
  const { t, both } = useWords();
  return (
    <nav className="card section-index" aria-label={t('dossiers.index')}>
      <ol>
        {definitions.map(({ section, label }) => {
          const { icon: Sign, word } = signOf(dossier, section);
          return (
            <li key={section}>
              <a href={`#${section}`}>
                <Sign className={`i s is-${word}`} aria-hidden />
                <span>{both(label)}</span>
                <span className="index-state">{t(`dossiers.indexState.${word}`)}</span>
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function signOf({ sections, missing }: Dossier, name: DossierSection['section']) {
  const isClosed = sections.some(({ section, closed }) => section === name && closed);
  if (missing.includes(name)) return { icon: IconCircleDashed, word: 'missing' } as const;
  return isClosed ? ({ icon: IconLock, word: 'closed' } as const) : ({ icon: IconCircleCheck, word: 'there' } as const);
}
