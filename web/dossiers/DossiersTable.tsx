import { IconEye, IconPencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { DossierRow } from '../api/shapes.ts';
import { State } from '../look/State.tsx';
import { useWords } from '../look/useWords.ts';
import { formatDay } from '../time/calendar.ts';

/** Dossiers: whose, managed by which unit, whether I may edit them. */
export function DossiersTable({ rows }: { rows: DossierRow[] }) {
  const { t } = useWords();
  return (
    <div className="grid-wrap" tabIndex={0} role="group" aria-label={t('dossiers.title')}>
      <table className="grid records stackable">
        <thead>
          <tr>
            <th scope="col">{t('dossiers.name')}</th>
            <th scope="col">{t('dossiers.officerNo')}</th>
            <th scope="col">{t('dossiers.managingUnit')}</th>
            <th scope="col">{t('grants.state')}</th>
            <th scope="col">{t('dossiers.updated')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.officer.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row }: { row: DossierRow }) {
  const { t } = useWords();
  const { officer, officerNo, managingUnit, mayWrite, updatedAt } = row;
  return (
    <tr>
      <th scope="row">
        <Link to="/dossiers/$officerId" params={{ officerId: officer.id }}>
          {officer.name}
        </Link>
        <span className="sub">{officer.position}</span>
      </th>
      <td className="num" data-label={t('dossiers.officerNo')}>
        {officerNo}
      </td>
      <td>{managingUnit.name}</td>
      <td>
        {mayWrite ? (
          <State tone="accent" icon={IconPencil}>
            {t('dossiers.mayWrite')}
          </State>
        ) : (
          <State tone="plain" icon={IconEye}>
            {t('dossiers.readOnly')}
          </State>
        )}
      </td>
      <td className="num muted" data-label={t('dossiers.updated')}>
        {updatedAt ? formatDay(updatedAt) : t('dossiers.never')}
      </td>
    </tr>
  );
}
