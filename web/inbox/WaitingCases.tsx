import '../cases/cases.css';
import { IconShieldLock } from '@tabler/icons-react';
import type { CaseRow } from '../api/shapes.ts';
import { CaseItemRow } from '../cases/CaseItemRow.tsx';
import { useWords } from '../look/useWords.ts';

/** Password cases that wait for me stand above all else: an account may be in strange hands. */
export function WaitingCases({ rows }: { rows: CaseRow[] }) {
  const { t } = useWords();
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="waiting-cases">
      <h2 className="task-group danger" id="waiting-cases">
        <IconShieldLock className="i s" aria-hidden />
        {t('cases.title')}
        <span className="count hot">{rows.length}</span>
      </h2>
      <ul className="case-list">
        {rows.map((row) => (
          <CaseItemRow key={row.id} row={row} />
        ))}
      </ul>
    </section>
  );
}
