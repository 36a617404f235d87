import { IconLock, IconWritingSign } from '@tabler/icons-react';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Packet } from '../../api/shapes.ts';
import { useDocumentTitle } from '../../look/PageHead.tsx';
import { useWords } from '../../look/useWords.ts';
import { CourseDays } from '../CourseDays.tsx';
import { useNumber } from '../useNumber.ts';
import { PacketProgress } from './PacketProgress.tsx';
import { PacketStateBadge } from './PacketStateBadge.tsx';
import { SignDialog } from './SignDialog.tsx';

/** Above the grid: which packet, until when, how far it is, the days of its course, and signing off. */
export function PacketHead({ packet, flush }: { packet: Packet; flush: () => Promise<void> }) {
  const { t, both } = useWords();
  const { campaign, unit, number, of, workGroup, sensitive, holder, holderAccount, schedule, fields, counts } = packet;
  useDocumentTitle(t('packet.title', { review: both(campaign.title), number, of }));
  return (
    <header className="rv-head">
      <div className="rv-title">
        <div className="grow">
          <div className="rv-name">
            <h1 tabIndex={-1}>
              <Link className="quiet-link" to="/reviews/$campaignId" params={{ campaignId: campaign.id }}>
                {both(campaign.title)}
              </Link>
            </h1>
            <PacketStateBadge packet={packet} />
          </div>
          <div className="meta">
            <span>{unit.name}</span>
            <span className="num">{t('packet.number', { number, of })}</span>
            <span>{t(`terms.workGroup.${workGroup}`)}</span>
            {sensitive && (
              <span className="row tone hold">
                <IconLock className="i xs" aria-hidden />
                {t('packet.sensitive')}
              </span>
            )}
            <span className={holder ? undefined : 'late'}>
              {holder ? t('packet.holder', { name: holder.name, account: holderAccount ?? '' }) : t('packet.noHolder')}
            </span>
            {counts.notAttested > 0 && (
              <span className="late">{t('packet.silent', { count: counts.notAttested })}</span>
            )}
          </div>
        </div>
        <Signing packet={packet} flush={flush} />
      </div>
      <div className="prog">
        <PacketProgress fields={fields} isOver={packet.state !== 'open'} />
        <CourseDays schedule={schedule} isClosed={campaign.state === 'closed'} />
      </div>
    </header>
  );
}

/** The head signs off; everybody else sees by whom and when that can be. */
function Signing({ packet, flush }: { packet: Packet; flush: () => Promise<void> }) {
  const { t } = useWords();
  const number = useNumber();
  const [isOpen, setOpen] = useState(false);
  const { state, counts, may, heads, signedBy, fields } = packet;
  if (state === 'signed')
    return <p className="tiny muted sign-hint">{t('packet.signedBy', { name: signedBy?.name ?? '' })}</p>;
  const names = heads.map(({ name }) => name).join(', ');
  return (
    <div className="signing">
      <p className="tiny muted sign-hint">
        {counts.open > 0
          ? t('packet.signWhenDone', { fields: number(fields.fields) })
          : !may.sign && (names ? t('packet.signsWho', { names }) : t('packet.signsNobody'))}
      </p>
      {may.sign && (
        <Button
          leftSection={<IconWritingSign className="i s" aria-hidden />}
          onClick={() => void flush().then(() => setOpen(true))}
        >
          {t('packet.sign')}
        </Button>
      )}
      {isOpen && <SignDialog packet={packet} close={() => setOpen(false)} />}
    </div>
  );
}
