import '../reviews.css';
import './campaign.css';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { packetsQuery, reviewQuery } from '../../api/reviewQueries.ts';
import type { Review } from '../../api/shapes.ts';
import { Card } from '../../look/Card.tsx';
import { Empty } from '../../look/Empty.tsx';
import { LinkButton } from '../../look/LinkButton.tsx';
import { Loaded } from '../../look/Loaded.tsx';
import { LoadMore } from '../../look/LoadMore.tsx';
import { PageHead } from '../../look/PageHead.tsx';
import { useWords } from '../../look/useWords.ts';
import { formatDay } from '../../time/calendar.ts';
import { CourseDays } from '../CourseDays.tsx';
import { PacketItemRow } from '../PacketItemRow.tsx';
import { ReviewStateBadge } from '../ReviewStateBadge.tsx';
import { useReviewFields } from '../useReviewFields.ts';
import { BurnDownCard } from './BurnDownCard.tsx';
import { ReviewFigures } from './ReviewFigures.tsx';
import { UnitsCard } from './UnitsCard.tsx';
import { UrgesCard } from './UrgesCard.tsx';

/** One review: how far it is, by day and by unit, who was urged when, and its packets. */
export function ReviewPage() {
  const { campaignId } = useParams({ from: '/shell/reviews/$campaignId' });
  const query = useQuery(reviewQuery(campaignId));
  return (
    <Loaded query={query} rows={8} missing={<Missing />}>
      {(review) => (
        <div className="page">
          <Head review={review} />
          {review.state === 'opening' && review.counts.items === 0 ? <Opening /> : <Body review={review} />}
        </div>
      )}
    </Loaded>
  );
}

function Body({ review }: { review: Review }) {
  return (
    <>
      <ReviewFigures review={review} />
      <div className="review-cols">
        <BurnDownCard review={review} />
        <UrgesCard review={review} />
      </div>
      <UnitsCard units={review.units} />
      <Packets campaignId={review.id} />
    </>
  );
}

function Head({ review }: { review: Review }) {
  const { t, both } = useWords();
  const sectionOf = useReviewFields();
  const { no, title, scope, startedBy, startedAt, sections, schedule, state, citation } = review;
  const begun = { at: formatDay(startedAt), name: startedBy?.name ?? '' };
  return (
    <div className="review-head">
      <PageHead
        title={both(title)}
        meta={
          <>
            <ReviewStateBadge review={review} />
            <span className="num">{no}</span>
            <span>{t('reviews.scopeOf', { unit: scope.name })}</span>
            <span className="num">{t(startedBy ? 'reviews.startedBy' : 'reviews.startedBySchedule', begun)}</span>
            <span>{sections.map((section) => sectionOf(section).label).join(', ')}</span>
            <span className="cite">{both(citation.title)}</span>
          </>
        }
      />
      <CourseDays schedule={schedule} isClosed={state === 'closed'} />
    </div>
  );
}

function Opening() {
  const { t } = useWords();
  return (
    <div role="status">
      <Empty title={t('reviews.openingTitle')} text={t('reviews.openingText')} />
    </div>
  );
}

function Packets({ campaignId }: { campaignId: string }) {
  const { t } = useWords();
  const query = useInfiniteQuery(packetsQuery({ mine: 'false', campaignId }));
  return (
    <Card title={t('reviews.packets')} id="packets">
      <Loaded query={query} rows={4}>
        {({ pages }) => (
          <ul className="review-list">
            {pages
              .flatMap(({ items }) => items)
              .map((row) => (
                <PacketItemRow key={row.id} row={row} isUnderReview />
              ))}
          </ul>
        )}
      </Loaded>
      <LoadMore pages={query} />
    </Card>
  );
}

function Missing() {
  const { t } = useWords();
  return (
    <div className="page">
      <PageHead title={t('reviews.missing')} />
      <Empty title={t('reviews.missing')} text={t('packet.missingText')}>
        <LinkButton to="/reviews">{t('packet.toReviews')}</LinkButton>
      </Empty>
    </div>
  );
}
