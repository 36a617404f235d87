import { useEffect, type ReactNode } from 'react';
import { setPageTitle } from '../shell/pageTitle.ts';
import { useWords } from './useWords.ts';

interface PageHeadProps {
  title: string;
  meta?: ReactNode;
  children?: ReactNode;
}

/** The heading of a page, also the document's title; what stands below and beside it. */
export function PageHead({ title, meta, children }: PageHeadProps) {
  useDocumentTitle(title);
  return (
    <div className="page-head">
      <div className="grow">
        <h1 tabIndex={-1}>{title}</h1>
        {meta && <div className="meta">{meta}</div>}
      </div>
      {children}
    </div>
  );
}

/** Names the browser's tab after the page. */
export function useDocumentTitle(title: string): void {
  const { t } = useWords();
  useEffect(() => {
    document.title = t('shell.documentTitle', { title });
    setPageTitle(title);
  }, [t, title]);
}
