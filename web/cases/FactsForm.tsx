import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useRefreshCases } from '../api/caseQueries.ts';
import { answered, client, once } from '../api/client.ts';
import type { CaseDetail } from '../api/shapes.ts';
import { useAct } from '../api/useAct.ts';
import { Card } from '../look/Card.tsx';
import { useWords } from '../look/useWords.ts';
import { CaseProblem } from './CaseProblem.tsx';

function useStatement(id: string) {
  return useAct(
    (body: { facts: string; holderReachable: boolean; letterNo?: string }, key) =>
      answered(
        client.POST('/password-cases/{caseId}/statement', {
          params: { path: { caseId: id }, header: once(key) },
          body,
        }),
      ),
    useRefreshCases(),
  );
}

/** The head takes note and states the facts, which go into the written report. */
export function FactsForm({ detail: { id } }: { detail: CaseDetail }) {
  const { t } = useWords();
  const [facts, setFacts] = useState('');
  const [holderReachable, setReachable] = useState(false);
  const [letterNo, setLetterNo] = useState('');
  const [isChecked, setChecked] = useState(false);
  const isMissing = facts.trim().length < 3;
  const state = useStatement(id);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (isMissing) return;
    state.mutate({ facts: facts.trim(), holderReachable, ...(letterNo.trim() && { letterNo: letterNo.trim() }) });
  };
  return (
    <Card title={t('cases.factsTitle')}>
      <form className="body case-form" noValidate onSubmit={send}>
        <Textarea
          label={t('cases.facts')}
          description={t('cases.factsHint')}
          minRows={4}
          autosize
          maxLength={2000}
          value={facts}
          onChange={(event) => setFacts(event.currentTarget.value)}
          error={isChecked && isMissing && t('cases.factsMissing')}
        />
        <MoreFacts
          reachable={holderReachable}
          setReachable={setReachable}
          letterNo={letterNo}
          setLetterNo={setLetterNo}
        />
        <CaseProblem error={state.error} caseId={id} isIt={false} />
        <Button type="submit" loading={state.isPending}>
          {t('cases.takeNote')}
        </Button>
      </form>
    </Card>
  );
}

interface MoreFactsProps {
  reachable: boolean;
  setReachable: (reachable: boolean) => void;
  letterNo: string;
  setLetterNo: (no: string) => void;
}

function MoreFacts({ reachable, setReachable, letterNo, setLetterNo }: MoreFactsProps) {
  const { t } = useWords();
  return (
    <>
      <Checkbox
        label={t('cases.askReachable')}
        checked={reachable}
        onChange={(event) => setReachable(event.currentTarget.checked)}
      />
      <TextInput
        label={t('cases.letterNo')}
        description={t('cases.letterNoHint')}
        maxLength={30}
        value={letterNo}
        onChange={(event) => setLetterNo(event.currentTarget.value)}
      />
    </>
  );
}
