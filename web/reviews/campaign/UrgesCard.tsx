import type { Review } from '../../api/shapes.ts';
import { Card } from '../../look/Card.tsx';
import { shortUnit } from '../../look/shortUnit.ts';
import { useWords } from '../../look/useWords.ts';
import { When } from '../../look/When.tsx';
import { useNumber } from '../useNumber.ts';

/** Who was told or urged, when, and how much they had left then; the latest first. */
export function UrgesCard({ review: { urges } }: { review: Review }) {
  const { t } = useWords();
  const number = useNumber();
  const latest = [...urges].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return (
    <Card title={t('reviews.urges')} hint={t('reviews.urgesCount', { count: urges.length })}>
      {latest.length === 0 ? (
        <p className="body small muted">{t('reviews.noUrges')}</p>
      ) : (
        <div className="urges" tabIndex={0} role="region" aria-label={t('reviews.urges')}>
          <ul>
            {latest.map(({ officer, kind, at, itemsLeft }) => (
              <li key={officer.id + kind + at}>
                <span className="num muted">
                  <When at={at} />
                </span>
                <span>
                  <b>{officer.name}</b> <span className="muted">{t(`reviews.urge.${kind}`)}</span>
                  <span className="sub tiny muted">
                    {shortUnit(officer.unitName)}
                    {itemsLeft > 0 && ` · ${t('reviews.itemsLeft', { count: number(itemsLeft) })}`}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  );
}
