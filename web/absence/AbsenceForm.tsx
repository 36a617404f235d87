import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, client, once } from '../api/client.ts';
import { useMe } from '../api/queries.ts';
import type { OfficerRef } from '../api/shapes.ts';
import { useAct } from '../api/useAct.ts';
import { DayField } from '../look/DayField.tsx';
import { Note } from '../look/Note.tsx';
import { OfficerField } from '../look/OfficerField.tsx';
import { ProblemNote } from '../look/ProblemNote.tsx';
import { useWords } from '../look/useWords.ts';
import { calendarDay, endOfDay, startOfDay } from '../time/calendar.ts';

interface Announced {
  deputy: OfficerRef;
  from: string;
  to: string;
}

function useAnnouncement(done: () => void) {
  const queries = useQueryClient();
  return useAct(
    ({ deputy: { id: deputyId }, from, to }: Announced, key) =>
      answered(client.POST('/absences', { params: { header: once(key) }, body: { deputyId, from, to } })),
    () => {
      done();
      void queries.invalidateQueries();
    },
  );
}

/** Announces an absence: the days and the deputy. */
export function AbsenceForm() {
  const { t } = useWords();
  const me = useMe();
  const today = calendarDay(new Date());
  const [deputy, setDeputy] = useState<OfficerRef | null>(null);
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState('');
  const [isChecked, setChecked] = useState(false);
  const announce = useAnnouncement(() => {
    setDeputy(null);
    setTo('');
    setChecked(false);
  });
  const isValid = deputy !== null && from !== '' && to !== '' && to >= from;
  const error = (field: 'deputy' | 'from' | 'to', isWrong: boolean) =>
    isChecked && isWrong && t(`absence.missing.${field}`);
  return (
    <form
      className="card absence-form"
      aria-label={t('absence.announce')}
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (isValid) announce.mutate({ deputy, from: startOfDay(from), to: endOfDay(to) });
      }}
    >
      <OfficerField
        label={t('absence.deputy')}
        placeholder={t('absence.deputyPlaceholder')}
        value={deputy}
        choose={setDeputy}
        except={me.officer.id}
        error={error('deputy', deputy === null)}
      />
      <DayField label={t('absence.from')} value={from} choose={setFrom} min={today} error={error('from', !from)} />
      <DayField label={t('absence.to')} value={to} choose={setTo} min={from} error={error('to', !to || to < from)} />
      <Button type="submit" loading={announce.isPending}>
        {t('absence.announce')}
      </Button>
      {announce.data && <Done count={announce.data.openTasks} name={announce.variables.deputy.name} />}
      {announce.error && <ProblemNote error={announce.error} />}
    </form>
  );
}

function Done({ count, name }: { count: number; name: string }) {
  const { t } = useWords();
  return (
    <Note tone="ok" icon={IconCircleCheck} role="status">
      <b>{t('absence.done', { count, name })}</b>
    </Note>
  );
}
