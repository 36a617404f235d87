import { Button } from '@mantine/core';
import { useRefreshCases } from '../api/caseQueries.ts';
import { answered, client } from '../api/client.ts';
import type { CaseDetail, ItemMark } from '../api/shapes.ts';
import { useAct } from '../api/useAct.ts';
import { useWords } from '../look/useWords.ts';
import { CaseProblem } from './CaseProblem.tsx';

/** What is chosen and not sent yet, by the id of the action's event. */
export type Marks = Record<string, ItemMark>;

interface MarkActsProps {
  detail: CaseDetail;
  marks: Marks;
  setMarks: (marks: Marks) => void;
}

/** Sends the marks that were chosen; marks what is left as known at one press. */
export function MarkActs({ detail: { id, items, role }, marks, setMarks }: MarkActsProps) {
  const { t } = useWords();
  const refresh = useRefreshCases();
  const side = role === 'it' ? 'itMark' : 'headMark';
  const chosen = Object.entries(marks).map(([eventId, mark]) => ({ eventId, mark }));
  const act = useAct(
    (body: { marks: typeof chosen }) =>
      answered(client.PUT('/password-cases/{caseId}/marks', { params: { path: { caseId: id } }, body })),
    () => {
      setMarks({});
      refresh();
    },
  );
  const rest = items.filter((item) => item[side] === null && !marks[item.eventId]);
  return (
    <footer>
      <span className="grow small muted">
        {chosen.length === 0 && t(rest.length === 0 ? 'cases.markAllDone' : 'cases.markNone')}
      </span>
      {rest.length > 0 && (
        <Button
          variant="default"
          onClick={() => setMarks({ ...marks, ...Object.fromEntries(rest.map(({ eventId }) => [eventId, 'known'])) })}
        >
          {t('cases.markRest')}
        </Button>
      )}
      {chosen.length > 0 && (
        <Button loading={act.isPending} onClick={() => act.mutate({ marks: chosen })}>
          {t('cases.markSave', { count: chosen.length })}
        </Button>
      )}
      <CaseProblem error={act.error} caseId={id} isIt={role === 'it'} />
    </footer>
  );
}
