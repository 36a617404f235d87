import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
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
        <Button component={Link} to="/">
          {t('states.home')}
        </Button>
      </Empty>
    </main>
  );
}
