import { LinkButton } from '../look/LinkButton.tsx';
import { Missing } from '../look/Missing.tsx';
import { useWords } from '../look/useWords.ts';

/** No such request, or none that its reader may see. */
export function MissingRequest() {
  const { t } = useWords();
  return (
    <Missing title={t('request.missing')} text={t('request.missingText')}>
      <LinkButton to="/requests">{t('request.toMine')}</LinkButton>
      <LinkButton to="/" variant="default">
        {t('states.home')}
      </LinkButton>
    </Missing>
  );
}
