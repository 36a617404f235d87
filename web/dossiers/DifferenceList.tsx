import { IconArrowRight } from '@tabler/icons-react';
import type { PlainField } from '../api/shapes.ts';
import { useWords } from '../look/useWords.ts';
import type { SectionDifference, SectionRow } from './sectionDifferences.ts';
import { useFieldWords } from './useFieldWords.ts';

/** What changed, field by field: the old value struck out, the new one beside it; rows that went and came. */
export function DifferenceList({ differences }: { differences: SectionDifference[] }) {
  const { both } = useWords();
  return (
    <dl className="changes">
      {differences.map((difference) => (
        <div key={difference.field.name}>
          <dt>{both(difference.field.label)}</dt>
          <dd className="num">
            <Difference difference={difference} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Difference({ difference }: { difference: SectionDifference }) {
  const { t } = useWords();
  const words = useFieldWords();
  if ('removed' in difference) return <RowDifference {...difference} />;
  const { field, before, after } = difference;
  return (
    <>
      <del className={before ? undefined : 'nothing'}>
        <span className="vh">{t('section.before')} </span>
        {words(before, field)}
      </del>
      <IconArrowRight className="i xs" aria-hidden />
      <ins className={after ? undefined : 'nothing'}>
        <span className="vh">{t('section.after')} </span>
        {words(after, field)}
      </ins>
    </>
  );
}

function RowDifference({ field, removed, added }: Extract<SectionDifference, { removed: unknown }>) {
  const { t } = useWords();
  const words = useFieldWords();
  const told = (row: SectionRow) =>
    (field.columns ?? [])
      .filter(({ name }) => row[name])
      .map((column: PlainField) => words(row[column.name], column))
      .join(', ');
  if (removed.length + added.length === 0) return <span className="muted">{t('section.reordered')}</span>;
  return (
    <ul>
      {removed.map((row, n) => (
        <li key={`-${n}`}>
          <del>
            <span className="vh">{t('section.rowGone')} </span>
            {told(row)}
          </del>
        </li>
      ))}
      {added.map((row, n) => (
        <li key={`+${n}`}>
          <ins>
            <span className="vh">{t('section.rowNew')} </span>
            {told(row)}
          </ins>
        </li>
      ))}
    </ul>
  );
}
