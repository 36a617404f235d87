import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { answered, client, once } from '../api/client.ts';
import { useRefreshReviews } from '../api/reviewQueries.ts';
import type { Correction } from '../api/shapes.ts';
import { useAct } from '../api/useAct.ts';
import { useWords } from '../look/useWords.ts';
import { ReviewProblem } from '../reviews/ReviewProblem.tsx';

type Outcome = 'found_right' | 'paper_put_right';
const LEAST = 3;

function useStating(correctionId: string) {
  const refresh = useRefreshReviews();
  return useAct(
    (body: { outcome: Outcome; reason: string }, key) =>
      answered(
        client.POST('/corrections/{correctionId}/statement', {
          params: { path: { correctionId }, header: once(key) },
          body,
        }),
      ),
    refresh,
  );
}

/** States that the record was right, or that the paper was put right, with the reason; the head confirms it. */
export function StatementForm({ correction, outcome }: { correction: Correction; outcome: Outcome }) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const state = useStating(correction.id);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        state.mutate({ outcome, reason: reason.trim() });
      }}
    >
      <Textarea
        label={t(`corrections.reason.${outcome}`)}
        placeholder={t(`corrections.reasonHint.${outcome}`)}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ReviewProblem error={state.error} path={`/corrections/${correction.id}`} />
      <div>
        <Button type="submit" loading={state.isPending} disabled={reason.trim().length < LEAST}>
          {t('corrections.sendToHead')}
        </Button>
      </div>
    </form>
  );
}
