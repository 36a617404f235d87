import '../reviews.css';
import './grid.css';
import './packet.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { packetQuery, personQuery } from '../../api/reviewQueries.ts';
import type { Packet } from '../../api/shapes.ts';
import { Empty } from '../../look/Empty.tsx';
import { LinkButton } from '../../look/LinkButton.tsx';
import { sectionsQuery } from '../../api/recordQueries.ts';
import { Loaded } from '../../look/Loaded.tsx';
import { PageHead } from '../../look/PageHead.tsx';
import { useWords } from '../../look/useWords.ts';
import { PacketHead } from './PacketHead.tsx';
import { PacketNotes } from './PacketNotes.tsx';
import { PeopleBar } from './PeopleBar.tsx';
import { isDone, PeopleList } from './PeopleList.tsx';
import { PersonSheet } from './PersonSheet.tsx';
import { useSaying, type SayingStore } from './useSaying.ts';

/** One packet of a review: its people, and field by field what the system holds and how it agrees with the paper. */
export function PacketPage() {
  const { packetId } = useParams({ from: '/shell/reviews/packets/$packetId' });
  const query = useQuery(packetQuery(packetId));
  return (
    <Loaded query={query} rows={8} missing={<Missing />}>
      {(packet) => <PacketBody key={packet.id} packet={packet} />}
    </Loaded>
  );
}

function PacketBody({ packet }: { packet: Packet }) {
  const store = useSaying(packet.id);
  const { officer } = useSearch({ from: '/shell/reviews/packets/$packetId' });
  const navigate = useNavigate();
  const { officers } = packet;
  // Where nobody was chosen, one begins with whoever is not done, and stays there when that changes.
  const [first] = useState(() => officers.find((one) => !isDone(one)) ?? officers[0]);
  const chosenId = (officers.find((one) => one.officer.id === officer) ?? first)?.officer.id ?? null;
  const show = (officerId: string) =>
    void navigate({
      to: '/reviews/packets/$packetId',
      params: { packetId: packet.id },
      search: { officer: officerId },
      replace: true,
    });
  return (
    <div className="rv">
      <PacketHead packet={packet} flush={store.flush} />
      <PeopleList packet={packet} chosen={chosenId} />
      <div className="rv-sheet">
        <PeopleBar packet={packet} chosen={chosenId} show={show} />
        <PacketNotes packet={packet} />
        {chosenId && <ChosenPerson key={chosenId} packet={packet} officerId={chosenId} store={store} show={show} />}
      </div>
    </div>
  );
}

interface ChosenPersonProps {
  packet: Packet;
  officerId: string;
  store: SayingStore;
  show: (officerId: string) => void;
}

function ChosenPerson({ packet, officerId, store, show }: ChosenPersonProps) {
  const query = useQuery(personQuery(packet.id, officerId));
  // Without the fields there are no lines to begin at.
  const fields = useQuery(sectionsQuery);
  const next = nextOpen(packet, officerId);
  return (
    <Loaded query={fields.data ? query : fields} rows={10} rowHeight={34}>
      {() =>
        query.data && (
          <PersonSheet person={query.data} store={store} next={next ? () => show(next) : null} show={show} />
        )
      }
    </Loaded>
  );
}

/** The next person of whom something is still to be said, from the top again after the last. */
function nextOpen({ officers }: Packet, officerId: string): string | null {
  const at = officers.findIndex(({ officer }) => officer.id === officerId);
  const round = [...officers.slice(at + 1), ...officers.slice(0, at)];
  return (round.find((one) => !isDone(one)) ?? round[0])?.officer.id ?? null;
}

function Missing() {
  const { t } = useWords();
  return (
    <div className="page">
      <PageHead title={t('packet.missing')} />
      <Empty title={t('packet.missing')} text={t('packet.missingText')}>
        <LinkButton to="/reviews">{t('packet.toReviews')}</LinkButton>
      </Empty>
    </div>
  );
}
