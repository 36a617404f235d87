import {
  IconCircleCheck,
  IconCircleDashed,
  IconCircleMinus,
  IconEqualNot,
  IconProgress,
  type Icon,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Packet, PacketOfficer } from '../../api/shapes.ts';
import { useWords, type Tone } from '../../look/useWords.ts';

interface PeopleListProps {
  packet: Packet;
  chosen: string | null;
  choose?: () => void;
}

/** The people of a packet with their progress; the chosen one is marked. */
export function PeopleList({ packet, chosen, choose }: PeopleListProps) {
  const { t } = useWords();
  const left = packet.officers.filter((one) => !isDone(one)).length;
  return (
    <nav className="ppl" aria-label={t('packet.people')}>
      <h2>
        {t('packet.peopleCount', { count: packet.officers.length })}{' '}
        <span className="faint">{t(left > 0 ? 'packet.peopleLeft' : 'packet.peopleDone', { count: left })}</span>
      </h2>
      {packet.officers.map((one) => (
        <PersonLink
          key={one.officer.id}
          packetId={packet.id}
          one={one}
          isChosen={one.officer.id === chosen}
          choose={choose}
        />
      ))}
    </nav>
  );
}

/** Everything is said of them, or nothing can be said any more. */
export const isDone = ({ items, attested, notAttested }: PacketOfficer): boolean => attested + notAttested >= items;

function lookOf({ items, attested, compared, mismatches, notAttested }: PacketOfficer) {
  if (notAttested > 0) return { word: 'notAttested', tone: 'danger', icon: IconCircleMinus } as const;
  if (attested < items && compared === 0) return { word: 'untouched', tone: 'plain', icon: IconCircleDashed } as const;
  if (attested < items) return { word: 'begun', tone: 'info', icon: IconProgress } as const;
  return mismatches > 0
    ? ({ word: 'differs', tone: 'warn', icon: IconEqualNot } as const)
    : ({ word: 'matches', tone: 'ok', icon: IconCircleCheck } as const);
}

interface PersonLinkProps {
  packetId: string;
  one: PacketOfficer;
  isChosen: boolean;
  choose: (() => void) | undefined;
}

function PersonLink({ packetId, one, isChosen, choose }: PersonLinkProps) {
  const { t } = useWords();
  const { word, tone, icon: Sign }: { word: ReturnType<typeof lookOf>['word']; tone: Tone; icon: Icon } = lookOf(one);
  return (
    <Link
      to="/reviews/packets/$packetId"
      params={{ packetId }}
      search={{ officer: one.officer.id }}
      replace
      className={tone}
      aria-current={isChosen ? 'true' : undefined}
      activeOptions={{ exact: true }}
      onClick={() => choose?.()}
    >
      <Sign className="i s" role="img" aria-label={t(`packet.person.${word}`)} />
      <span className="clip">{one.officer.name}</span>
      <small>
        {one.compared}/{one.fields}
      </small>
    </Link>
  );
}
