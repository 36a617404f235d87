import { LinkButton } from '../look/LinkButton.tsx';
import { Empty } from '../look/Empty.tsx';
import { useWords } from '../look/useWords.ts';

/** No rows: because the filter is narrow, or because the scope holds none. */
export function NoDossiers({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useWords();
  if (!isFiltered) return <Empty title={t('dossiers.noneInScope')} text={t('dossiers.noneInScopeText')} />;
  return (
    <Empty title={t('dossiers.none')} text={t('dossiers.noneText')}>
      <LinkButton to="/dossiers" variant="default">
        {t('dossiers.clear')}
      </LinkButton>
    </Empty>
  );
}
