import { Closed } from '../look/Closed.tsx';
import { LinkButton } from '../look/LinkButton.tsx';
import { PageHead } from '../look/PageHead.tsx';
import { useWords } from '../look/useWords.ts';

/** A dossier that does not exist or is closed to this session, which are told apart to nobody. */
export function DossierClosed() {
  const { t } = useWords();
  return (
    <div className="page narrow">
      <PageHead title={t('dossiers.oneClosedTitle')} />
      <Closed title={t('dossiers.oneClosed')} text={t('dossiers.oneClosedText')}>
        <div className="row wrap">
          <LinkButton to="/dossiers">{t('dossiers.others')}</LinkButton>
          <LinkButton to="/requests/new" variant="default">
            {t('dossiers.ask')}
          </LinkButton>
        </div>
      </Closed>
    </div>
  );
}
