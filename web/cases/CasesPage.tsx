import './cases.css';
import { IconLock, IconShieldLock } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { casesQuery } from '../api/caseQueries.ts';
import { useMe } from '../api/queries.ts';
import { Empty } from '../look/Empty.tsx';
import { LinkButton } from '../look/LinkButton.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { LoadMore } from '../look/LoadMore.tsx';
import { Note } from '../look/Note.tsx';
import { PageHead } from '../look/PageHead.tsx';
import { useWords } from '../look/useWords.ts';
import { CaseItemRow } from './CaseItemRow.tsx';
import { SignInAgain } from './SignInAgain.tsx';

/** The queue of cases, the gravest and oldest first: the IT desk's, a head's, one's own. */
export function CasesPage() {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(true);
  const query = useInfiniteQuery(casesQuery(isOpen));
  return (
    <div className="page">
      <PageHead title={t('cases.title')}>
        <LinkButton to="/password-reports/new" leftSection={<IconShieldLock className="i s" aria-hidden />}>
          {t('cases.report')}
        </LinkButton>
      </PageHead>
      <ItNote />
      <section className="card" aria-label={t('cases.title')}>
        <div className="tabs card-tabs" role="group" aria-label={t('cases.views')}>
          {[true, false].map((one) => (
            <button key={String(one)} type="button" aria-pressed={isOpen === one} onClick={() => setOpen(one)}>
              {t(one ? 'cases.open' : 'cases.ended')}
            </button>
          ))}
        </div>
        <Loaded query={query}>
          {({ pages }) => {
            const rows = pages.flatMap(({ items }) => items);
            if (rows.length === 0)
              return (
                <Empty
                  title={t(isOpen ? 'cases.none' : 'cases.noneEnded')}
                  text={t(isOpen ? 'cases.noneText' : 'cases.noneEndedText')}
                />
              );
            return (
              <ul className="case-list">
                {rows.map((row) => (
                  <CaseItemRow key={row.id} row={row} />
                ))}
              </ul>
            );
          }}
        </Loaded>
        <LoadMore pages={query} />
      </section>
    </div>
  );
}

/** To whoever keeps a system admin account and is not signed in through it: where the whole queue is. */
function ItNote() {
  const { t } = useWords();
  const { account, accounts } = useMe();
  if (account?.kind === 'system_admin' || !accounts.some(({ kind }) => kind === 'system_admin')) return null;
  return (
    <Note tone="info" icon={IconLock} acts={<SignInAgain caseId="" isIt />}>
      <b>{t('cases.itOnly')}</b>
      <p>{t('cases.itOnlyText')}</p>
    </Note>
  );
}
