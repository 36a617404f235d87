import { Link } from '@tanstack/react-router';
import type { DossierRow } from '../api/shapes.ts';
import { shortUnit } from '../look/shortUnit.ts';
import { useWords } from '../look/useWords.ts';
import { formatDay } from '../time/calendar.ts';
import { Completeness } from './Completeness.tsx';
import { MayWrite } from './MayWrite.tsx';
import { useSections } from './useSections.ts';

/** Dossiers: whose, managed by which unit, how complete, whether I may edit them. */
export function DossiersTable({ rows }: { rows: DossierRow[] }) {
  const { t } = useWords();
  return (
    <div className="grid-wrap" tabIndex={0} role="group" aria-label={t('dossiers.title')}>
      <table className="grid records dossiers stackable">
        <thead>
          <tr>
            <th scope="col">{t('dossiers.name')}</th>
            <th scope="col">{t('dossiers.officerNo')}</th>
            <th scope="col">{t('dossiers.rank')}</th>
            <th scope="col">{t('dossiers.managingUnit')}</th>
            <th scope="col">{t('dossiers.completeness')}</th>
            <th scope="col">{t('dossiers.myRight')}</th>
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
  const { rankNamed } = useSections();
  const { officer, officerNo, managingUnit, rank, title, missing, mayWrite, updatedAt } = row;
  return (
    <tr>
      <th scope="row">
        <Link to="/dossiers/$officerId" params={{ officerId: officer.id }}>
          {officer.name}
        </Link>
        <span className="sub">{title ?? officer.position}</span>
      </th>
      <td className="num" data-label={t('dossiers.officerNo')}>
        {officerNo}
      </td>
      <td className="num" data-label={t('dossiers.rank')} title={rank ? rankNamed(rank) : undefined}>
        {rank ?? <span className="faint">{t('dossiers.never')}</span>}
      </td>
      <td className="managed-by" title={managingUnit.name}>
        {shortUnit(managingUnit.name)}
      </td>
      <td className="completeness-of">
        <Completeness missing={missing} />
      </td>
      <td>
        <MayWrite mayWrite={mayWrite} />
      </td>
      <td className="num muted" data-label={t('dossiers.updated')}>
        {updatedAt ? formatDay(updatedAt) : t('dossiers.never')}
      </td>
    </tr>
  );
}
