import { useMe } from '../api/queries.ts';
import { ProblemNote } from '../look/ProblemNote.tsx';
import { useWords } from '../look/useWords.ts';
import { Chain } from '../request/Chain.tsx';
import { FindingsVerdict } from '../request/Findings.tsx';
import { usePreview } from '../wizard/usePreview.ts';
import type { ProblemForm } from './ReportDialog.tsx';

/** Stands in for what is still being written: the chain does not depend on it. */
const REASON = '…………';

/** Who decides on the report, and what stands against it. */
export function ReportChain({ base }: { base: Omit<ProblemForm, 'reason' | 'basis'> }) {
  const { t } = useWords();
  const { officer } = useMe();
  const query = usePreview({ kind: 'record.problem', form: { ...base, reason: REASON } });
  if (query.error) return <ProblemNote error={query.error} />;
  if (!query.data) return null;
  return (
    <div className="stack tight">
      <h3>{t('request.chain')}</h3>
      <FindingsVerdict findings={query.data.findings} />
      <Chain stages={query.data.chain} meId={officer.id} brief />
    </div>
  );
}
