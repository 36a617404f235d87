import './signIn.css';
import { SegmentedControl } from '@mantine/core';
import { IconCircleCheck, IconClock, IconLifebuoy } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { LinkButton } from '../look/LinkButton.tsx';
import { Note } from '../look/Note.tsx';
import { useDocumentTitle } from '../look/PageHead.tsx';
import { useWords } from '../look/useWords.ts';
import { Brand } from '../shell/Brand.tsx';
import { showLanguage } from '../texts/i18n.ts';
import { AccountForm } from './AccountForm.tsx';
import { LinkForm } from './LinkForm.tsx';

/** The way in: by a one-time link to the registered mail, or through an account with its password. */
export function SignInPage() {
  const { t, language } = useWords();
  const search = useSearch({ from: '/sign-in' });
  useDocumentTitle(t('signIn.title'));
  return (
    <div className="sign-in">
      <header>
        <Brand />
        <SegmentedControl
          aria-label={t('shell.language')}
          size="xs"
          value={language}
          onChange={(value) => showLanguage(value === 'en' ? 'en' : 'vi')}
          data={[
            { value: 'vi', label: 'Tiếng Việt' },
            { value: 'en', label: 'English' },
          ]}
        />
      </header>
      <main>
        <h1>{t('signIn.title')}</h1>
        <p className="muted">{t('signIn.lead')}</p>
        {search.reported && (
          <Note tone="ok" icon={IconCircleCheck} role="status">
            <b className="num">{t('cases.ask.done', { no: search.reported })}</b>
            <p>{t('cases.ask.doneFrozen')}</p>
            <p>{t('cases.ask.doneOut')}</p>
          </Note>
        )}
        {search.ended && (
          <Note tone="warn" icon={IconClock} role="status">
            <b>{t('signIn.ended')}</b>
            <p>{t('signIn.endedText')}</p>
          </Note>
        )}
        <div className={search.account ? 'ways account-first' : 'ways'}>
          <LinkForm isSecond={search.account !== undefined} returnPath={search.return} />
          <AccountForm userName={search.account} returnPath={search.return} />
        </div>
        <LostPassword />
        <p className="small muted">{t('signIn.guard')}</p>
      </main>
    </div>
  );
}

/** What to do about a lost password: the way to report it without signing in. */
function LostPassword() {
  const { t } = useWords();
  return (
    <Note
      tone="plain"
      icon={IconLifebuoy}
      acts={
        <LinkButton to="/sign-in/password-report" size="xs" variant="default">
          {t('signIn.lostAct')}
        </LinkButton>
      }
    >
      <b>{t('signIn.lost')}</b>
      <p>{t('signIn.lostText')}</p>
      <p className="cite">{t('signIn.lostCite')}</p>
    </Note>
  );
}
