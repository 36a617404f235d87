import { IconCalendarEvent, IconCircleCheck, IconClock } from '@tabler/icons-react';
import type { PacketRow } from '../../api/shapes.ts';
import { State } from '../../look/State.tsx';
import { useWords } from '../../look/useWords.ts';
import { daysUntil, formatDay, formatMoment } from '../../time/calendar.ts';

interface PacketStateBadgeProps {
  packet: Pick<PacketRow, 'state' | 'campaign' | 'signedAt'>;
}

/** How a packet stands: signed, closed, or how many days are left. */
export function PacketStateBadge({ packet: { state, campaign, signedAt } }: PacketStateBadgeProps) {
  const { t } = useWords();
  if (state === 'signed')
    return (
      <State tone="ok" icon={IconCircleCheck}>
        {t('packet.signed', { at: signedAt ? formatMoment(signedAt) : '' })}
      </State>
    );
  if (state === 'closed')
    return (
      <State tone="plain" icon={IconCalendarEvent}>
        {t('packet.closed', { at: formatDay(campaign.closesAt) })}
      </State>
    );
  const days = daysUntil(campaign.closesAt, new Date());
  return (
    <State tone={days <= 1 ? 'danger' : days <= 7 ? 'warn' : 'info'} icon={IconClock}>
      {t(days <= 0 ? 'packet.lastDay' : 'packet.daysLeft', {
        count: days,
        at: formatDay(campaign.closesAt).slice(0, 5),
      })}
    </State>
  );
}
