import { Button } from '@mantine/core';
import { ProblemNote } from './ProblemNote.tsx';
import { useWords } from './useWords.ts';

interface Pages {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  error: Error | null;
  fetchNextPage: () => unknown;
}

/** The next page of a list, where there is one. */
export function LoadMore({ pages }: { pages: Pages }) {
  const { t } = useWords();
  if (pages.isFetchNextPageError) return <ProblemNote error={pages.error} retry={() => void pages.fetchNextPage()} />;
  if (!pages.hasNextPage) return null;
  return (
    <div style={{ padding: 'var(--s-3) var(--s-6)' }}>
      <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
        {t('states.more')}
      </Button>
    </div>
  );
}
