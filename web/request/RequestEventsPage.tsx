import './request.css';
import { IconArrowLeft } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { LinkButton } from '../look/LinkButton.tsx';
import { requestEventsQuery, requestQuery } from '../api/queries.ts';
import type { RequestEvent } from '../api/shapes.ts';
import { Loaded } from '../look/Loaded.tsx';
import { LoadMore } from '../look/LoadMore.tsx';
import { PageHead } from '../look/PageHead.tsx';
import { useWords } from '../look/useWords.ts';
import { formatMoment } from '../time/calendar.ts';
import { vi } from '../texts/vi.ts';
import { useChannelWords } from './useChannelWords.ts';
import { useEventWords } from './useEventWords.ts';

const columns = ['eventAt', 'event', 'eventBy', 'eventThrough', 'eventChannel', 'eventSubject', 'eventDetail'] as const;

/** The audit events of a request, as they were recorded. */
export function RequestEventsPage() {
  const { t } = useWords();
  const { requestId } = useParams({ from: '/shell/requests/$requestId/events' });
  const request = useQuery(requestQuery(requestId));
  const query = useInfiniteQuery(requestEventsQuery(requestId));
  return (
    <div className="page">
      <PageHead title={t('request.events', { no: request.data?.no ?? '' })} meta={t('request.eventsLead')}>
        <LinkButton
          to="/requests/$requestId"
          params={{ requestId }}
          variant="default"
          leftSection={<IconArrowLeft className="i s" aria-hidden />}
        >
          {t('request.back')}
        </LinkButton>
      </PageHead>
      <section className="card" aria-label={t('timeline.all')}>
        <Loaded query={query} rows={8} rowHeight={40}>
          {({ pages }) => <EventsTable events={pages.flatMap(({ items }) => items)} />}
        </Loaded>
        <LoadMore pages={query} />
      </section>
    </div>
  );
}

function EventsTable({ events }: { events: RequestEvent[] }) {
  const { t } = useWords();
  return (
    <div className="grid-wrap" tabIndex={0} role="group" aria-label={t('timeline.all')}>
      <table className="grid events">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`request.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <EventRow key={event.id} event={event} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const isSubject = (kind: string): kind is keyof typeof vi.request.subjectKind => kind in vi.request.subjectKind;
const isActor = (kind: string): kind is keyof typeof vi.request.actorKind => kind in vi.request.actorKind;

function EventRow({ event }: { event: RequestEvent }) {
  const { t } = useWords();
  const words = useEventWords();
  const channel = useChannelWords();
  const { at, officer, actorKind, account, subjectKind, subjectId, detail } = event;
  const said = words({ event: event.event, data: detail as never, to: [] });
  return (
    <tr>
      <td className="num nowrap">{formatMoment(at)}</td>
      <th scope="row">
        {said[0]?.toLocaleUpperCase('vi')}
        {said.slice(1)}
        <span className="tiny faint code">{event.event}</span>
      </th>
      <td>{officer?.name ?? (isActor(actorKind) ? t(`request.actorKind.${actorKind}`) : actorKind)}</td>
      <td className="num">{account ?? '–'}</td>
      <td>{channel(event.channel, officer !== null) || '–'}</td>
      <td>
        {isSubject(subjectKind) ? t(`request.subjectKind.${subjectKind}`) : subjectKind}
        <span className="tiny faint code">{subjectId.slice(0, 8)}</span>
      </td>
      <td className="details">
        {Object.entries(detail).map(([key, value]) => (
          <span key={key}>
            <span className="faint">{key}</span> {typeof value === 'object' ? JSON.stringify(value) : String(value)}
          </span>
        ))}
      </td>
    </tr>
  );
}
