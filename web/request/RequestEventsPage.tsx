import './request.css';
import { IconArrowLeft } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { LinkButton } from '../look/LinkButton.tsx';
import { requestEventsQuery, requestQuery } from '../api/queries.ts';
import type { RequestEvent, TimelineEntry } from '../api/shapes.ts';
import { Loaded } from '../look/Loaded.tsx';
import { LoadMore } from '../look/LoadMore.tsx';
import { PageHead } from '../look/PageHead.tsx';
import { useWords } from '../look/useWords.ts';
import { formatMoment } from '../time/calendar.ts';
import { vi } from '../texts/vi.ts';
import { detailWords, type Named } from './detailWords.ts';
import { has } from './has.ts';
import { MissingRequest } from './MissingRequest.tsx';
import { namedIn } from './namedIn.ts';
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
    <Loaded query={request} rows={8} missing={<MissingRequest />}>
      {(detail) => (
        <div className="page">
          <PageHead title={t('request.events', { no: detail.no })} meta={t('request.eventsLead')}>
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
              {({ pages }) => <EventsTable events={pages.flatMap(({ items }) => items)} named={namedIn(detail)} />}
            </Loaded>
            <LoadMore pages={query} />
          </section>
        </div>
      )}
    </Loaded>
  );
}

function EventsTable({ events, named }: { events: RequestEvent[]; named: Named }) {
  const { t } = useWords();
  return (
    <div className="grid-wrap" tabIndex={0} role="group" aria-label={t('timeline.all')}>
      <table className="grid stackable events">
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
            <EventRow key={event.id} event={event} named={named} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Here the details stand in a column of their own; what kind of decision or mail it was belongs to the event. */
const onlyMail = ({ verdict, template }: RequestEvent['detail']) => ({ verdict, template }) as TimelineEntry['data'];

function EventRow({ event, named }: { event: RequestEvent; named: Named }) {
  const words = useWords();
  const { t } = words;
  const told = useEventWords();
  const channel = useChannelWords();
  const { at, officer, actorKind, account, subjectKind, subjectId, detail } = event;
  const said = told({ event: event.event, data: onlyMail(detail), to: [], channel: event.channel });
  return (
    <tr>
      <td className="num nowrap">{formatMoment(at)}</td>
      <th scope="row">
        {said[0]?.toLocaleUpperCase('vi')}
        {said.slice(1)}
        <span className="tiny faint code">{event.event}</span>
      </th>
      <td data-label={t('request.eventBy')}>
        {officer?.name ?? (has(vi.request.actorKind, actorKind) ? t(`request.actorKind.${actorKind}`) : actorKind)}
      </td>
      <td className={account ? 'num' : 'num none'} data-label={t('request.eventThrough')}>
        {account ?? '–'}
      </td>
      <td data-label={t('request.eventChannel')}>{channel(event.channel, officer !== null) || '–'}</td>
      <td data-label={t('request.eventSubject')}>
        {has(vi.request.subjectKind, subjectKind) ? t(`request.subjectKind.${subjectKind}`) : subjectKind}
        <span className="tiny faint code">{subjectId.slice(0, 8)}</span>
      </td>
      <td className="details">
        {detailWords(words, named, detail).map((phrase) => (
          <span key={phrase}>{phrase}</span>
        ))}
      </td>
    </tr>
  );
}
