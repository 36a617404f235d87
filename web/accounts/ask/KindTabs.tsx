import { Link } from '@tanstack/react-router';
import type { RequestKind } from '../../api/shapes.ts';
import { useWords } from '../../look/useWords.ts';

const kinds = [
  { kind: 'permission.grant', to: '/requests/new' },
  { kind: 'account.issue', to: '/requests/new/account' },
  { kind: 'account.handover', to: '/requests/new/handover' },
  { kind: 'account.withdraw', to: '/requests/new/withdrawal' },
] as const;

/** What can be asked for; each kind has its own draft, so turning to another loses nothing. */
export function KindTabs({ current }: { current: RequestKind }) {
  const { t } = useWords();
  return (
    <nav className="tabs wrap" aria-label={t('ask.kinds')}>
      {kinds.map(({ kind, to }) => (
        <Link
          key={kind}
          to={to}
          search={{}}
          activeOptions={{ exact: true }}
          aria-current={kind === current ? 'page' : undefined}
        >
          {t(`ask.kindOf.${kind}`)}
        </Link>
      ))}
    </nav>
  );
}
