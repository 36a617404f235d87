import { IconChevronRight, IconKeyboard, IconSearch } from '@tabler/icons-react';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import type { Me } from '../api/shapes.ts';
import { useWords } from '../look/useWords.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { Brand } from './Brand.tsx';
import { crumbOf } from './crumbs.ts';
import { showKeys } from './KeysDialog.tsx';
import { usePageTitle } from './pageTitle.ts';
import { useSingleKeys } from './useSingleKeys.ts';

/** Where one is, a search for dossiers, through which account one acts, and on a phone the account menu. */
export function TopBar({ me }: { me: Me }) {
  const { t } = useWords();
  return (
    <header className="top">
      <Brand />
      <Crumbs />
      <span className="grow" />
      <SearchField />
      <span className={me.account ? 'through on' : 'through'}>
        {me.account ? t('shell.through', { userName: me.account.userName }) : t('shell.portalShort')}
      </span>
      <button type="button" className="icon-btn desk-only" aria-label={t('shell.keys')} onClick={showKeys}>
        <IconKeyboard className="i" aria-hidden />
      </button>
      <AccountMenu me={me} at="top" />
    </header>
  );
}

function Crumbs() {
  const { t } = useWords();
  const { pathname } = useLocation();
  const title = usePageTitle();
  const found = crumbOf(pathname);
  if (!found) return null;
  const { label } = found.crumb;
  const name = t(found.isBelow && label === 'requests' ? 'shell.requestsShort' : `shell.${label}`);
  return (
    <nav className="crumb desk-only" aria-label={t('shell.where')}>
      {found.isBelow ? (
        <>
          <Link to={found.crumb.to}>{name}</Link>
          <IconChevronRight className="i xs" aria-hidden />
          <span className="clip" aria-current="page">
            {title}
          </span>
        </>
      ) : (
        <span aria-current="page">{name}</span>
      )}
    </nav>
  );
}

function SearchField() {
  const { t } = useWords();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  useSingleKeys({ '/': () => field.current?.focus() });
  return (
    <form
      className="search desk-only"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        void navigate({ to: '/dossiers', search: { q: field.current?.value.trim() || undefined } });
      }}
    >
      <IconSearch className="i s" aria-hidden />
      <input ref={field} type="search" aria-label={t('shell.searchLabel')} placeholder={t('shell.search')} />
      <kbd className="kbd" aria-hidden>
        /
      </kbd>
    </form>
  );
}
