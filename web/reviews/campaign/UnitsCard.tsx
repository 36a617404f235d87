import { IconUserOff } from '@tabler/icons-react';
import type { Review } from '../../api/shapes.ts';
import { Card } from '../../look/Card.tsx';
import { shortUnit } from '../../look/shortUnit.ts';
import { useWords } from '../../look/useWords.ts';
import { DoneBar } from '../DoneBar.tsx';
import { useNumber } from '../useNumber.ts';

const columns = ['colUnit', 'colDone', 'colLeft', 'colPackets', 'colSigned'] as const;

/** How far each unit is, those with most left first. */
export function UnitsCard({ units }: { units: Review['units'] }) {
  const { t } = useWords();
  const sorted = [...units].sort((a, b) => b.counts.open + b.counts.notAttested - a.counts.open - a.counts.notAttested);
  return (
    <Card title={t('reviews.byUnit')} hint={t('reviews.unitsCount', { count: units.length })}>
      <div className="grid-wrap" tabIndex={0} role="region" aria-label={t('reviews.byUnit')}>
        <table className="grid stackable numbers units-done" data-density="compact">
          <thead>
            <tr>
              {columns.map((column) => (
                <th scope="col" key={column}>
                  {t(`reviews.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((one) => (
              <UnitRow key={one.unit.id} one={one} />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function UnitRow({ one: { unit, counts, packets, signed, withoutHolder } }: { one: Review['units'][number] }) {
  const { t } = useWords();
  const number = useNumber();
  return (
    <tr>
      <th scope="row">
        {shortUnit(unit.name)}
        {withoutHolder > 0 && (
          <span className="sub late">
            <IconUserOff className="i xs inline" aria-hidden />{' '}
            {t('reviews.figure.withoutHolder', { count: withoutHolder })}
          </span>
        )}
      </th>
      <td>
        <DoneBar counts={counts} />
      </td>
      <td data-label={t('reviews.colLeft')}>{number(counts.open)}</td>
      <td data-label={t('reviews.colPackets')}>{number(packets)}</td>
      <td data-label={t('reviews.colSigned')}>{number(signed)}</td>
    </tr>
  );
}
