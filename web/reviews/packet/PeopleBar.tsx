import { Drawer } from '@mantine/core';
import { IconChevronDown, IconChevronLeft, IconChevronRight, type Icon } from '@tabler/icons-react';
import { useState } from 'react';
import type { Packet, PacketOfficer } from '../../api/shapes.ts';
import { useWords } from '../../look/useWords.ts';
import { PeopleList } from './PeopleList.tsx';

interface PeopleBarProps {
  packet: Packet;
  chosen: string | null;
  show: (officerId: string) => void;
}

/** On a phone, in place of the list of people: who is shown, the one before and after, and the whole list in a drawer. */
export function PeopleBar({ packet, chosen, show }: PeopleBarProps) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { officers } = packet;
  const at = officers.findIndex(({ officer }) => officer.id === chosen);
  const here = officers[at];
  return (
    <div className="people-bar">
      <Step to={officers[at - 1]} show={show} label={t('packet.previousPerson')} icon={IconChevronLeft} />
      <button type="button" className="people-open" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <span className="clip">
          <b>{here?.officer.name}</b> <span className="num muted">{`${here?.compared ?? 0}/${here?.fields ?? 0}`}</span>
        </span>
        <span className="tiny muted num">{t('packet.personOf', { number: at + 1, of: officers.length })}</span>
        <IconChevronDown className="i s" aria-hidden />
      </button>
      <Step to={officers[at + 1]} show={show} label={t('packet.followingPerson')} icon={IconChevronRight} />
      <Drawer
        opened={isOpen}
        onClose={() => setOpen(false)}
        position="bottom"
        size="80%"
        title={t('packet.people')}
        closeButtonProps={{ 'aria-label': t('shell.close') }}
      >
        <PeopleList packet={packet} chosen={chosen} choose={() => setOpen(false)} />
      </Drawer>
    </div>
  );
}

interface StepProps {
  to: PacketOfficer | undefined;
  show: (officerId: string) => void;
  label: string;
  icon: Icon;
}

function Step({ to, show, label, icon: Sign }: StepProps) {
  return (
    <button
      type="button"
      className="icon-btn"
      aria-label={label}
      disabled={!to}
      onClick={() => to && show(to.officer.id)}
    >
      <Sign className="i" aria-hidden />
    </button>
  );
}
