import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { isProblem } from '../api/problem.ts';
import { meQuery } from '../api/queries.ts';
import { Loading } from '../look/Loading.tsx';
import { ProblemNote } from '../look/ProblemNote.tsx';
import { useWords } from '../look/useWords.ts';
import { showLanguage } from '../texts/i18n.ts';
import { KeysDialog } from './KeysDialog.tsx';
import { Nav } from './Nav.tsx';
import { OfflineBar } from './OfflineBar.tsx';
import { TopBar } from './TopBar.tsx';

/** The frame of every page behind sign-in: nothing of it shows before it is known who is here. */
export function Shell() {
  const { t } = useWords();
  const me = useQuery(meQuery);
  const language = me.data?.language;
  useEffect(() => {
    if (language) showLanguage(language);
  }, [language]);

  if (!me.data) {
    if (!me.error) return <Opening />;
    if (isProblem(me.error, 401)) return null;
    return (
      <main className="alone">
        <ProblemNote error={me.error} retry={() => void me.refetch()} />
      </main>
    );
  }
  return (
    <div className="app">
      <a className="skip" href="#content">
        {t('shell.skip')}
      </a>
      <Nav me={me.data} />
      <div className="main">
        <TopBar me={me.data} />
        <OfflineBar />
        <main className="content" id="content" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <KeysDialog />
    </div>
  );
}

/** While it is not known who is here: nothing for a moment, then that something comes. */
function Opening() {
  return (
    <main className="alone" aria-busy>
      <Loading rows={3} />
    </main>
  );
}
