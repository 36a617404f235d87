import { Link } from '@tanstack/react-router';
import type { Correction } from '../api/shapes.ts';
import { Card } from '../look/Card.tsx';
import { Person } from '../look/Person.tsx';
import { useWords } from '../look/useWords.ts';
import { useReviewFields } from '../reviews/useReviewFields.ts';
import { formatMoment } from '../time/calendar.ts';

/** What is wrong in which record, who found it, and what became of it. */
export function CorrectionFacts({ correction }: { correction: Correction }) {
  const { t } = useWords();
  const { label, fields } = useReviewFields()(correction.section);
  const { officer, officerNo, unit, openedAt, openedBy, note, sensitive } = correction;
  const names = fields.filter(({ name }) => correction.fields.includes(name)).map((field) => field.label);
  return (
    <Card title={t('corrections.what')}>
      <div className="body two">
        <dl className="facts">
          <dt>{t('corrections.record')}</dt>
          <dd>
            <Person officer={officer} />
            <span className="sub num">{officerNo}</span>
          </dd>
          <dt>{t('corrections.managedBy')}</dt>
          <dd>{unit.name}</dd>
          <dt>{t('corrections.section')}</dt>
          <dd>
            <b>{label}</b>
            <span className="sub">{names.join(', ')}</span>
          </dd>
        </dl>
        <dl className="facts">
          <dt>{t('corrections.opened')}</dt>
          <dd className="num">
            {formatMoment(openedAt)}
            {openedBy && <span className="sub">{openedBy.name}</span>}
          </dd>
          <dt>{t('corrections.from')}</dt>
          <dd>
            <Source correction={correction} />
          </dd>
          <dt>{t('corrections.note')}</dt>
          <dd className={note ? 'said' : 'faint'}>
            {note ?? t(sensitive ? 'corrections.noteClosed' : 'corrections.noNote')}
          </dd>
          <Statement correction={correction} />
          <Ended correction={correction} />
        </dl>
      </div>
    </Card>
  );
}

function Source({ correction: { source, campaign, request } }: { correction: Correction }) {
  const { t } = useWords();
  if (campaign)
    return (
      <Link to="/reviews/$campaignId" params={{ campaignId: campaign.id }}>
        {t('corrections.source.review')}, <span className="num">{campaign.no}</span>
      </Link>
    );
  if (request)
    return (
      <Link to="/requests/$requestId" params={{ requestId: request.id }}>
        {t('corrections.source.problem')}, <span className="num">{request.no}</span>
      </Link>
    );
  return t(`corrections.source.${source}`);
}

function Statement({ correction: { statement } }: { correction: Correction }) {
  const { t } = useWords();
  if (!statement) return null;
  return (
    <>
      <dt>{t('corrections.stated')}</dt>
      <dd>
        <b>{t(`corrections.outcome.${statement.outcome}`)}</b>
        {statement.reason && <span className="sub">{statement.reason}</span>}
        <span className="sub num">
          {statement.by.name}, {formatMoment(statement.at)}
        </span>
      </dd>
    </>
  );
}

function Ended({ correction: { endedAt, endedBy, entryVersion } }: { correction: Correction }) {
  const { t } = useWords();
  if (!endedAt) return null;
  return (
    <>
      <dt>{t('corrections.ended')}</dt>
      <dd className="num">
        {formatMoment(endedAt)}
        {endedBy && <span className="sub">{endedBy.name}</span>}
        {entryVersion !== null && <span className="sub">{t('corrections.entry', { version: entryVersion })}</span>}
      </dd>
    </>
  );
}
