import { IconHistory } from '@tabler/icons-react';
import { LinkButton } from '../look/LinkButton.tsx';
import { Note } from '../look/Note.tsx';
import { useWords } from '../look/useWords.ts';
import { formatDay, startOfDay } from '../time/calendar.ts';
import type { MomentSearch } from './momentSearch.ts';

/** That another moment than now is shown, which, and the way back. */
export function PastNote({ officerId, moment: { on, known } }: { officerId: string; moment: MomentSearch }) {
  const { t } = useWords();
  const dayText = (day: string) => formatDay(startOfDay(day));
  return (
    <Note
      tone="info"
      icon={IconHistory}
      role="status"
      acts={
        <LinkButton
          to="/dossiers/$officerId"
          params={{ officerId }}
          search={{}}
          resetScroll={false}
          size="xs"
          variant="default"
        >
          {t('dossiers.backToNow')}
        </LinkButton>
      }
    >
      <b>{on ? t('dossiers.pastOn', { day: dayText(on) }) : t('dossiers.pastToday')}</b>
      {known && <p>{t('dossiers.pastKnown', { day: dayText(known) })}</p>}
      <p className="muted">{t('dossiers.pastReadOnly')}</p>
    </Note>
  );
}
