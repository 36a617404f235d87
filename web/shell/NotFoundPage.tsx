import { LinkButton } from '../look/LinkButton.tsx';
import { Empty } from '../look/Empty.tsx';
import { useDocumentTitle } from '../look/PageHead.tsx';
import { useWords } from '../look/useWords.ts';
import { Brand } from './Brand.tsx';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useWords();
  useDocumentTitle(t('states.notFound'));
  return (
    <main className="alone">
      <Brand />
      <Empty title={t('states.notFound')} text={t('states.notFoundText')}>
        <LinkButton to="/">{t('states.home')}</LinkButton>
      </Empty>
    </main>
  );
}
