import { IconInfoCircle, IconShieldLock } from '@tabler/icons-react';
import type { CaseDetail } from '../api/shapes.ts';
import { Note } from '../look/Note.tsx';
import { useWords } from '../look/useWords.ts';
import { has } from '../request/has.ts';
import { vi } from '../texts/vi.ts';
import { formatMoment } from '../time/calendar.ts';

/** To its holder what comes next; to everybody how a case ended. */
export function CaseNotes({ detail: { role, state, endedAt, endReason } }: { detail: CaseDetail }) {
  const { t } = useWords();
  if (endedAt)
    return (
      <Note tone="plain" icon={IconInfoCircle}>
        <b className="num">
          {t(`cases.state.${state}`)}. {t('cases.endedAt', { at: formatMoment(endedAt) })}
        </b>
        {endReason && <p>{t('cases.endReason', { reason: endReason })}</p>}
      </Note>
    );
  if (role !== 'holder' || !has(vi.cases.forHolder, state)) return null;
  return (
    <Note tone={state === 'confirmed' ? 'warn' : 'info'} icon={IconShieldLock}>
      <b>{t(`cases.forHolder.${state}`)}</b>
      <p>{t('cases.forHolderText')}</p>
    </Note>
  );
}
