import type { CaseDetail } from '../api/shapes.ts';
import { useWords } from '../look/useWords.ts';

/** What follows once the second officer has confirmed. */
export function AfterSteps({ detail: { state, holder, frozenAt } }: { detail: CaseDetail }) {
  const { t } = useWords();
  if (state !== 'ready' && state !== 'prepared') return null;
  return (
    <div className="extra">
      <b>{t('cases.after')}</b>
      <ol className="after-steps">
        <li>{t('cases.afterSteps.link', { name: holder.name })}</li>
        <li>{t('cases.afterSteps.code')}</li>
        <li>{t('cases.afterSteps.choose')}</li>
        {frozenAt && <li>{t('cases.afterSteps.review')}</li>}
      </ol>
    </div>
  );
}
