import { IconCheck } from '@tabler/icons-react';
import type { SectionName } from '../api/shapes.ts';
import { useWords } from '../look/useWords.ts';
import { sectionNames } from './dossierSearch.ts';
import { useSections } from './useSections.ts';

/** How many sections have an entry, and which have none: a bar of six, then in words. */
export function Completeness({ missing }: { missing: readonly SectionName[] }) {
  const { t } = useWords();
  const { named } = useSections();
  const all = sectionNames.length;
  return (
    <span className={missing.length > 0 ? 'completeness warn' : 'completeness'}>
      <svg viewBox={`0 0 ${all * 7} 10`} aria-hidden="true">
        {sectionNames.map((name, n) => (
          <rect
            key={name}
            className={missing.includes(name) ? 'lacks' : 'has'}
            x={n * 7}
            y="0"
            width="5"
            height="10"
            rx="1.5"
          />
        ))}
      </svg>
      {missing.length === 0 ? (
        <span>
          <IconCheck className="i xs" aria-hidden />
          {t('dossiers.complete', { all })}
        </span>
      ) : (
        <span className="tone">
          {t('dossiers.incomplete', { count: all - missing.length, all, sections: missing.map(named).join(', ') })}
        </span>
      )}
    </span>
  );
}
