import { Drawer } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Me } from '../api/shapes.ts';
import { useWords } from '../look/useWords.ts';
import { placesOf } from './places.ts';

/** On a phone: the places that the bar at the bottom has no room for. */
export function MoreDrawer({ me, isOpen, close }: { me: Me; isOpen: boolean; close: () => void }) {
  const { t } = useWords();
  return (
    <Drawer
      opened={isOpen}
      onClose={close}
      position="bottom"
      size="auto"
      title={t('shell.more')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <nav className="more-list" aria-label={t('shell.more')}>
        {placesOf(me)
          .filter(({ short }) => !short)
          .map(({ to, icon: Sign, label }) => (
            <Link key={to} to={to} onClick={close}>
              <Sign className="i" aria-hidden />
              {t(`shell.${label}`)}
            </Link>
          ))}
      </nav>
    </Drawer>
  );
}
