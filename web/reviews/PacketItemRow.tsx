import { IconEqualNot, IconLock, IconWritingSign } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { PacketRow } from '../api/shapes.ts';
import { shortUnit } from '../look/shortUnit.ts';
import { useWords } from '../look/useWords.ts';
import { DoneBar } from './DoneBar.tsx';
import { PacketStateBadge } from './packet/PacketStateBadge.tsx';

interface PacketItemRowProps {
  row: PacketRow;
  /** Under a heading that names the review, a packet is called by its unit. */
  isUnderReview?: boolean;
}

/** A packet in a list: what it holds, who reviews it, how far it is, until when. */
export function PacketItemRow({ row, isUnderReview = false }: PacketItemRowProps) {
  const { t, both } = useWords();
  const { id, campaign, unit, number, of, workGroup, sensitive, holder, counts, people, mismatches, may } = row;
  const name = isUnderReview ? shortUnit(unit.name) : both(campaign.title);
  return (
    <li className="review-row">
      <div>
        <Link to="/reviews/packets/$packetId" params={{ packetId: id }}>
          {name}
        </Link>
        <p className="muted">
          {!isUnderReview && `${shortUnit(unit.name)} · `}
          {t('packet.number', { number, of })} · {t(`terms.workGroup.${workGroup}`)}
          {sensitive && (
            <>
              {' · '}
              <IconLock className="i xs inline" aria-hidden /> {t('packet.sensitive')}
            </>
          )}
        </p>
        <p className={holder ? 'muted' : 'late'}>
          {holder ? t('reviews.reviewer', { name: holder.name }) : t('packet.noHolder')}
          {mismatches > 0 && (
            <span className="tone warn">
              {' · '}
              <IconEqualNot className="i xs inline" aria-hidden /> {t('reviews.mismatches', { count: mismatches })}
            </span>
          )}
        </p>
      </div>
      <DoneBar counts={counts} hint={t('packet.peopleCount', { count: people })} />
      <div className="end">
        <PacketStateBadge packet={row} />
        {may.sign && (
          <span className="sub tone accent">
            <IconWritingSign className="i xs inline" aria-hidden /> {t('reviews.toSign')}
          </span>
        )}
      </div>
    </li>
  );
}
