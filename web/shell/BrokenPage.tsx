import { Button } from '@mantine/core';
import { Empty } from '../look/Empty.tsx';
import { useWords } from '../look/useWords.ts';

/** A fault of the page itself; the data is safe. */
export function BrokenPage() {
  const { t } = useWords();
  return (
    <main role="alert">
      <Empty title={t('states.broken')} text={t('states.brokenText')}>
        <Button onClick={() => window.location.reload()}>{t('states.reload')}</Button>
        <Button component="a" href="/" variant="default">
          {t('states.home')}
        </Button>
      </Empty>
    </main>
  );
}
