import { IconDots } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import type { Me } from '../api/shapes.ts';
import { useWords } from '../look/useWords.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { Brand } from './Brand.tsx';
import { MoreDrawer } from './MoreDrawer.tsx';
import { countOf, placeOfPath, placesOf, type Place } from './places.ts';

/** The main navigation: a column on a desk, a rail on a tablet, a bar at the bottom of a phone. */
export function Nav({ me }: { me: Me }) {
  const { t } = useWords();
  const current = placeOfPath(useLocation().pathname);
  const [isMoreOpen, setMoreOpen] = useState(false);
  return (
    <>
      <nav className="side" aria-label={t('shell.nav')}>
        <Brand />
        {placesOf(me).map((place) => (
          <NavItem key={place.to} place={place} me={me} isCurrent={place.to === current} />
        ))}
        <button type="button" className="item phone-only" aria-haspopup="dialog" onClick={() => setMoreOpen(true)}>
          <IconDots className="i" aria-hidden />
          <span className="item-words">{t('shell.more')}</span>
        </button>
        <AccountMenu me={me} at="side" />
      </nav>
      <MoreDrawer me={me} isOpen={isMoreOpen} close={() => setMoreOpen(false)} />
    </>
  );
}

function NavItem({ place, me, isCurrent }: { place: Place; me: Me; isCurrent: boolean }) {
  const { t } = useWords();
  const counted = countOf(place, me.counts);
  const Sign = place.icon;
  return (
    <>
      {place.group && <p className="nav-group">{t(`shell.${place.group}`)}</p>}
      <Link
        className={place.short ? 'item' : 'item desk-only'}
        to={place.to}

        aria-current={isCurrent ? 'page' : undefined}
        activeOptions={{ exact: true, includeSearch: false }}
        title={t(`shell.${place.label}`)}
      >
        <Sign className="i" aria-hidden />
        <span className="item-words">{t(`shell.${place.label}`)}</span>
        {place.short && <span className="item-short">{t(`shell.${place.short}`)}</span>}
        {counted && <span className={counted.isHot ? 'count hot' : 'count'}>{counted.count}</span>}
        {counted?.isHot && (
          <span className="vh">{t('shell.overdue', { count: counted.count, overdue: me.counts.overdue })}</span>
        )}
      </Link>
    </>
  );
}
