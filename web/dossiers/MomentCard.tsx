import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState, type FormEvent } from 'react';
import { DayField } from '../look/DayField.tsx';
import { useWords } from '../look/useWords.ts';
import { calendarDay } from '../time/calendar.ts';
import { momentSearch, type MomentSearch } from './momentSearch.ts';

interface MomentCardProps {
  officerId: string;
  moment: MomentSearch;
}

/** Looks at the dossier as of another day, and as it was known then. Folded away until somebody wants it. */
export function MomentCard({ officerId, moment }: MomentCardProps) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(Object.keys(moment).length > 0);
  const fields = useId();
  return (
    <section className="card moment" aria-label={t('dossiers.moment')}>
      <button
        type="button"
        className="moment-head"
        aria-expanded={isOpen}
        aria-controls={fields}
        onClick={() => setOpen(!isOpen)}
      >
        <IconHistory className="i s" aria-hidden />
        {t('dossiers.moment')}
      </button>
      <div id={fields} hidden={!isOpen}>
        <MomentForm officerId={officerId} moment={moment} />
      </div>
    </section>
  );
}

function MomentForm({ officerId, moment }: MomentCardProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const today = calendarDay(new Date());
  const [on, setOn] = useState(moment.on ?? '');
  const [known, setKnown] = useState(moment.known ?? '');
  const go = (search: MomentSearch) =>
    void navigate({ to: '/dossiers/$officerId', params: { officerId }, search, resetScroll: false });
  const look = (event: FormEvent) => {
    event.preventDefault();
    go(momentSearch({ on, known }));
  };
  return (
    <form className="moment-form" onSubmit={look}>
      <DayField label={t('dossiers.on')} value={on} choose={setOn} max={today} />
      <DayField label={t('dossiers.known')} value={known} choose={setKnown} max={today} />
      <p className="tiny muted">{t('dossiers.momentHint')}</p>
      <div className="row wrap">
        <Button type="submit" size="xs" variant="default">
          {t('dossiers.look')}
        </Button>
      </div>
    </form>
  );
}
