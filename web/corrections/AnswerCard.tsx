import { Button, Textarea } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { answered, client, once } from '../api/client.ts';
import { useRefreshReviews } from '../api/reviewQueries.ts';
import type { Correction } from '../api/shapes.ts';
import { useAct } from '../api/useAct.ts';
import { Card } from '../look/Card.tsx';
import { useWords } from '../look/useWords.ts';
import { ReviewProblem } from '../reviews/ReviewProblem.tsx';

const LEAST = 3;

function useAnswering(correctionId: string) {
  const refresh = useRefreshReviews();
  return useAct(
    (body: { confirmed: boolean; because?: string }, key) =>
      answered(
        client.POST('/corrections/{correctionId}/answer', {
          params: { path: { correctionId }, header: once(key) },
          body,
        }),
      ),
    refresh,
  );
}

/** The head confirms what the custodian stated, or sends it back with a reason. */
export function AnswerCard({ correction: { id, statement } }: { correction: Correction }) {
  const { t } = useWords();
  if (!statement) return null;
  return (
    <Card title={t('corrections.answerTitle')}>
      <div className="body stack">
        <p className="small">
          {t('corrections.answerText', { name: statement.by.name })}{' '}
          <b>{t(`corrections.outcome.${statement.outcome}`)}.</b>
        </p>
        {statement.reason && <blockquote className="quote">{statement.reason}</blockquote>}
        <Answer correctionId={id} />
      </div>
    </Card>
  );
}

function Answer({ correctionId }: { correctionId: string }) {
  const { t } = useWords();
  const [because, setBecause] = useState('');
  const [isMissing, setMissing] = useState(false);
  const answer = useAnswering(correctionId);
  const refuse = () => {
    const reason = because.trim();
    setMissing(reason.length < LEAST);
    if (reason.length >= LEAST) answer.mutate({ confirmed: false, because: reason });
  };
  return (
    <>
      <Textarea
        label={t('corrections.because')}
        description={t('corrections.becauseHint')}
        maxLength={2000}
        value={because}
        error={isMissing && t('corrections.becauseMissing')}
        onChange={(event) => setBecause(event.currentTarget.value)}
      />
      <ReviewProblem error={answer.error} path={`/corrections/${correctionId}`} />
      <div className="row wrap answer-acts">
        <Button
          loading={answer.isPending}
          leftSection={<IconCheck className="i s" aria-hidden />}
          onClick={() => answer.mutate({ confirmed: true })}
        >
          {t('corrections.confirm')}
        </Button>
        <Button
          variant="deny"
          disabled={answer.isPending}
          leftSection={<IconX className="i s" aria-hidden />}
          onClick={refuse}
        >
          {t('corrections.refuse')}
        </Button>
      </div>
    </>
  );
}
