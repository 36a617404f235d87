import { IconArrowsExchange, IconCircleDot, IconKey, IconLink, IconLock, IconPassword, IconUser, IconUserOff, IconX, type Icon } from '@tabler/icons-react'; // prettier-ignore
import type { AccountDetail, AccountEvent } from '../api/shapes.ts';
import { Card } from '../look/Card.tsx';
import type { Tone } from '../look/useWords.ts';
import { useWords } from '../look/useWords.ts';
import { formatClock, formatDay, formatMoment } from '../time/calendar.ts';
import { lifeWords, type KnownLifeEvent } from './lifeWords.ts';
import { RequestNo } from './RegistryTable.tsx';

const looks: Partial<Record<KnownLifeEvent, [Tone, Icon]>> = {
  'account.issued': ['ok', IconKey],
  'account.password_chosen': ['accent', IconPassword],
  'account.frozen': ['warn', IconLock],
  'account.locked': ['warn', IconLock],
  'account.password_died': ['warn', IconLock],
  'account.reissued': ['accent', IconKey],
  'account.handed_over': ['hold', IconArrowsExchange],
  'account.withdrawn': ['danger', IconX],
  'custody.began': ['plain', IconUser],
  'custody.ended': ['plain', IconUserOff],
  'link.renewed': ['plain', IconLink],
};

/** The life of an account, oldest first: issue, custody, handovers, freezes, its end. */
export function AccountLife({ detail }: { detail: AccountDetail }) {
  const { t } = useWords();
  const story = detail.life.toReversed();
  const people = new Map(detail.custodies.map(({ officer }) => [officer.id, officer.name]));
  return (
    <Card title={t('accounts.life')} hint={story.length > 0 && t('timeline.count', { count: story.length })}>
      <div className="body">
        {story.length === 0 ? (
          <p className="muted small">{t('accounts.lifeEmpty')}</p>
        ) : (
          <ol className="tl life">
            {story.map((event, n) => (
              <LifeEntry key={`${event.at}-${event.event}-${n}`} event={event} people={people} />
            ))}
          </ol>
        )}
      </div>
    </Card>
  );
}

function LifeEntry({ event, people }: { event: AccountEvent; people: ReadonlyMap<string, string> }) {
  const words = useWords();
  const { known, act, more } = lifeWords(words.t, people, event);
  const [tone, Sign] = (known && looks[known]) ?? ['plain', IconCircleDot];
  return (
    <li className={tone}>
      <time dateTime={event.at} title={formatMoment(event.at)}>
        {formatDay(event.at)}
        <span className="sub">{formatClock(event.at)}</span>
      </time>
      <span className="dotc" aria-hidden>
        <Sign className="i" />
      </span>
      <div>
        {event.actor && <b>{event.actor.name} </b>}
        {event.actor ? act.charAt(0).toLocaleLowerCase() + act.slice(1) : act}
        {more.length > 0 && <span className="muted"> · {more.join(' · ')}</span>}
      </div>
      <span className="chan">{event.request && <RequestNo request={event.request} />}</span>
    </li>
  );
}
