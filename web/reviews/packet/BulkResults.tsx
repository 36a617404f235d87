import { Button } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck, IconCloudOff } from '@tabler/icons-react';
import { useWords } from '../../look/useWords.ts';
import { useReviewFields } from '../useReviewFields.ts';
import type { BulkItem } from './bulkPlan.ts';
import type { SayingStore } from './useSaying.ts';

interface BulkResultsProps {
  plan: readonly BulkItem[];
  store: SayingStore;
  close: () => void;
}

/** What became of each section that was confirmed in bulk. */
export function BulkResults({ plan, store: { results, state }, close }: BulkResultsProps) {
  const { t } = useWords();
  const sectionOf = useReviewFields();
  return (
    <div className="stack">
      <ul className="bulk-results" role="status">
        {plan.map(({ item }) => {
          const result = state.kind === 'saved' ? results.find(({ id }) => id === item.id)?.result : undefined;
          const isGood = result === 'attested' || result === 'saved';
          const Sign = isGood ? IconCircleCheck : result ? IconAlertCircle : IconCloudOff;
          return (
            <li key={item.id} className={isGood ? 'ok' : 'warn'}>
              <Sign className="i s" aria-hidden />
              <b>{sectionOf(item.section).label}</b>
              <span>{t(result ? `packet.result.${result}` : 'packet.result.kept')}</span>
            </li>
          );
        })}
      </ul>
      <div>
        <Button onClick={close} data-autofocus>
          {t('packet.close')}
        </Button>
      </div>
    </div>
  );
}
