import { CloseButton } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Outcome } from '../api/shapes.ts';
import { Note } from '../look/Note.tsx';
import { useWords } from '../look/useWords.ts';
import { formatMoment } from '../time/calendar.ts';

export interface Recorded {
  outcome: Outcome;
  requestNo: string;
}

/** What was recorded, when, under which number, and what follows. It stays until it is put away. */
export function Receipt({ recorded, dismiss }: { recorded: Recorded; dismiss?: () => void }) {
  const { t, both } = useWords();
  const { outcome, requestNo } = recorded;
  const tone = outcome.verdict === 'approve' ? 'ok' : 'warn';
  return (
    <Note tone={tone} icon={IconCircleCheck} role="status">
      <div className="receipt">
        <p>
          <b>{t('inbox.recorded', { verdict: t(`terms.verdictDone.${outcome.verdict}`), no: requestNo })}</b>{' '}
          {both(outcome.next)}
          <span className="muted num">
            {' '}
            {t('inbox.receipt', { receiptNo: outcome.receiptNo, at: formatMoment(outcome.at) })}
          </span>{' '}
          {dismiss && (
            <Link to="/requests/$requestId" params={{ requestId: outcome.requestId }}>
              {t('inbox.viewRequest')}
            </Link>
          )}
        </p>
        {dismiss && <CloseButton size="sm" aria-label={t('shell.close')} onClick={dismiss} />}
      </div>
    </Note>
  );
}
