import { IconAlertTriangle, IconBan, IconCheck, IconCircleX } from '@tabler/icons-react';
import type { Quota } from '../api/shapes.ts';
import { State } from '../look/State.tsx';
import { useWords } from '../look/useWords.ts';
import { quotaState } from './placesOf.ts';

const looks = {
  left: { tone: 'ok', icon: IconCheck },
  full: { tone: 'warn', icon: IconCircleX },
  none: { tone: 'plain', icon: IconBan },
  over: { tone: 'danger', icon: IconAlertTriangle },
} as const;

/** How many places a unit has left for a kind of account. */
export function QuotaBadge({ quota }: { quota: Pick<Quota, 'limit' | 'used'> }) {
  const { t } = useWords();
  const { limit, used } = quota;
  const state = quotaState(quota);
  const { tone, icon } = looks[state];
  return (
    <State tone={tone} icon={icon}>
      {state === 'left' && t('accounts.quotaLeft', { left: limit - used })}
      {state === 'full' && t('accounts.quotaFull')}
      {state === 'none' && t('accounts.quotaNone')}
      {state === 'over' && t('accounts.quotaOver', { over: used - limit })}
    </State>
  );
}
