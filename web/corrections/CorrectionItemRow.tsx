import { IconAlertCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { CorrectionRow } from '../api/shapes.ts';
import { shortUnit } from '../look/shortUnit.ts';
import { useWords } from '../look/useWords.ts';
import { useReviewFields } from '../reviews/useReviewFields.ts';
import { formatShort } from '../time/calendar.ts';
import { hasEnded } from './correctionLooks.ts';
import { CorrectionStateBadge } from './CorrectionStateBadge.tsx';

/** A correction in a list: of whose record, which fields, where it comes from, until when. */
export function CorrectionItemRow({ row }: { row: CorrectionRow }) {
  const { t } = useWords();
  const { label, fields } = useReviewFields()(row.section);
  const { id, no, officer, officerNo, unit, source, state, dueAt, overdue } = row;
  const names = fields.filter(({ name }) => row.fields.includes(name)).map((field) => field.label);
  const at = formatShort(dueAt, new Date());
  return (
    <li className="review-row">
      <div>
        <Link to="/corrections/$correctionId" params={{ correctionId: id }}>
          {officer.name}
        </Link>
        <p className="muted num">
          {no} · {officerNo} · {shortUnit(unit.name)}
        </p>
      </div>
      <div>
        <p>
          {label}
          {names.length > 0 && `: ${names.join(', ')}`}
        </p>
        <p className="muted">{t(`corrections.source.${source}`)}</p>
      </div>
      <div className="end">
        <CorrectionStateBadge state={state} />
        {!hasEnded(row) && (
          <span className={overdue ? 'sub late num' : 'sub num muted'}>
            {overdue && <IconAlertCircle className="i xs inline" aria-hidden />}
            {t(overdue ? 'corrections.overdue' : 'corrections.due', { at })}
          </span>
        )}
      </div>
    </li>
  );
}
