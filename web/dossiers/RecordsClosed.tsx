import { IconKey } from '@tabler/icons-react';
import { Closed } from '../look/Closed.tsx';
import { LinkButton } from '../look/LinkButton.tsx';
import { useMe } from '../api/queries.ts';
import { useWords } from '../look/useWords.ts';

/** This session opens no dossiers: who may, on which article, and how to get there. Never an empty table. */
export function RecordsClosed() {
  const { t } = useWords();
  const { accounts, account } = useMe();
  const useful = accounts.filter(({ kind, id }) => (kind === 'user' || kind === 'leader') && id !== account?.id);
  return (
    <Closed
      title={t('dossiers.closed')}
      text={
        <>
          {t('dossiers.closedText')} <span className="cite">{t('dossiers.closedCite')}</span>
        </>
      }
    >
      {useful.length > 0 && <p className="muted">{t('dossiers.closedThrough')}</p>}
      <div className="row wrap">
        {useful.map(({ id, userName }) => (
          <LinkButton
            key={id}
            to="/sign-in"
            search={{ account: userName, return: '/dossiers' }}
            leftSection={<IconKey className="i s" aria-hidden />}
          >
            {t('grants.signIn', { userName })}
          </LinkButton>
        ))}
        <LinkButton to="/requests/new" variant="default">
          {t('dossiers.ask')}
        </LinkButton>
      </div>
    </Closed>
  );
}
