import { Button } from '@mantine/core';
import { IconCalendarOff, IconClock } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, client } from '../api/client.ts';
import { absencesQuery } from '../api/recordQueries.ts';
import type { Absence } from '../api/shapes.ts';
import { useAct } from '../api/useAct.ts';
import { Card } from '../look/Card.tsx';
import { Empty } from '../look/Empty.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { PageHead } from '../look/PageHead.tsx';
import { Person } from '../look/Person.tsx';
import { ProblemNote } from '../look/ProblemNote.tsx';
import { State } from '../look/State.tsx';
import { useWords } from '../look/useWords.ts';
import { formatDay } from '../time/calendar.ts';
import { AbsenceForm } from './AbsenceForm.tsx';

/** Out of office: the announced absences, and announcing another. */
export function AbsencePage() {
  const { t } = useWords();
  const absences = useQuery(absencesQuery);
  return (
    <div className="page narrow">
      <PageHead title={t('absence.title')} meta={t('absence.lead')} />
      <AbsenceForm />
      <Card title={t('absence.list')}>
        <Loaded query={absences} rows={2}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={t('absence.none')} text={t('absence.noneText')} />
            ) : (
              <ul className="plain-list">
                {items.map((absence) => (
                  <AbsenceItem key={absence.id} absence={absence} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Card>
    </div>
  );
}

function AbsenceItem({ absence }: { absence: Absence }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const period = t('request.fromTo', { from: formatDay(absence.from), to: formatDay(absence.to) });
  const isNow = Date.parse(absence.from) <= Date.now();
  const cancel = useAct(
    (absenceId: string) => answered(client.DELETE('/absences/{absenceId}', { params: { path: { absenceId } } })),
    () => void queries.invalidateQueries(),
  );
  return (
    <li>
      <div className="grow small">
        <p className="num">
          <b>{period}</b>
        </p>
        <p className="facts-inline">
          <Person officer={absence.deputy} />
        </p>
        {cancel.error && <ProblemNote error={cancel.error} />}
      </div>
      <State tone={isNow ? 'hold' : 'plain'} icon={isNow ? IconCalendarOff : IconClock}>
        {isNow ? t('absence.now') : t('absence.soon')}
      </State>
      <Button size="xs" variant="light" loading={cancel.isPending} onClick={() => cancel.mutate(absence.id)}>
        {isNow ? t('absence.cancel') : t('absence.cancelSoon')} <span className="vh">{period}</span>
      </Button>
    </li>
  );
}
