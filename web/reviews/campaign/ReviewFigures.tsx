import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Review } from '../../api/shapes.ts';
import { useWords } from '../../look/useWords.ts';
import { percentDone } from '../packetLooks.ts';
import { useNumber } from '../useNumber.ts';

/** The numbers of a review at a glance. */
export function ReviewFigures({ review: { counts, fields, packets, corrections, state } }: { review: Review }) {
  const { t } = useWords();
  const number = useNumber();
  const attested = percentDone({ ...counts, open: counts.items - counts.attested });
  const isClosed = state === 'closed';
  return (
    <dl className="figures">
      <Figure word={t('reviews.figure.attested')} value={`${attested}%`}>
        {t('reviews.figure.attestedOf', { done: number(counts.attested), of: number(counts.items) })}
      </Figure>
      <Figure
        word={t(isClosed ? 'reviews.figure.notAttested' : 'reviews.figure.left')}
        value={number(isClosed ? counts.notAttested : counts.open)}
        isBad={isClosed && counts.notAttested > 0}
      >
        {t('reviews.figure.leftFields', { count: number(fields.left) })}
      </Figure>
      <Figure word={t('reviews.figure.mismatch')} value={number(fields.mismatch)}>
        <Link to="/corrections">
          {t('reviews.figure.corrections', { open: number(corrections.open), ended: number(corrections.ended) })}
        </Link>
      </Figure>
      <Figure word={t('reviews.figure.paper')} value={number(fields.paperMissing)}>
        {t('reviews.figure.ofFields', { of: number(fields.fields) })}
      </Figure>
      <Figure
        word={t('reviews.figure.signed')}
        value={`${number(packets.signed)}/${number(packets.all)}`}
        isBad={packets.withoutHolder > 0}
      >
        {packets.withoutHolder > 0
          ? t('reviews.figure.withoutHolder', { count: packets.withoutHolder })
          : t('reviews.figure.allHeld')}
      </Figure>
    </dl>
  );
}

interface FigureProps {
  word: string;
  value: string;
  isBad?: boolean;
  children: ReactNode;
}

function Figure({ word, value, isBad, children }: FigureProps) {
  return (
    <div>
      <dt>{word}</dt>
      <dd className="v">{value}</dd>
      <dd className={isBad ? 's late' : 's'}>{children}</dd>
    </div>
  );
}
