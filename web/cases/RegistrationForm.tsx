import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useRefreshCases } from '../api/caseQueries.ts';
import { answered, client, once } from '../api/client.ts';
import type { CaseDetail } from '../api/shapes.ts';
import { useAct } from '../api/useAct.ts';
import { Card } from '../look/Card.tsx';
import { DayField } from '../look/DayField.tsx';
import { FieldError } from '../look/FieldError.tsx';
import { useWords } from '../look/useWords.ts';
import { calendarDay } from '../time/calendar.ts';
import { CaseProblem } from './CaseProblem.tsx';

function useRegistration(id: string) {
  return useAct(
    (body: { incomingNo: string; incomingOn: string }, key) =>
      answered(
        client.POST('/password-cases/{caseId}/registration', {
          params: { path: { caseId: id }, header: once(key) },
          body,
        }),
      ),
    useRefreshCases(),
  );
}

/** The IT desk registers the written report as incoming. */
export function RegistrationForm({ detail: { id } }: { detail: CaseDetail }) {
  const { t } = useWords();
  const [incomingNo, setNo] = useState('');
  const [incomingOn, setOn] = useState(() => calendarDay(new Date()));
  const [isChecked, setChecked] = useState(false);
  const isMissing = incomingNo.trim() === '' || incomingOn === '';
  const register = useRegistration(id);
  const send = () => {
    setChecked(true);
    if (!isMissing) register.mutate({ incomingNo: incomingNo.trim(), incomingOn });
  };
  return (
    <Card title={t('cases.register')}>
      <form
        className="body case-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <TextInput
          label={t('cases.incomingNo')}
          maxLength={30}
          value={incomingNo}
          onChange={(event) => setNo(event.currentTarget.value)}
        />
        <DayField label={t('cases.incomingOn')} value={incomingOn} choose={setOn} />
        <FieldError>{isChecked && isMissing ? t('cases.registerMissing') : undefined}</FieldError>
        <CaseProblem error={register.error} caseId={id} isIt />
        <Button type="submit" loading={register.isPending}>
          {t('cases.registerAct')}
        </Button>
      </form>
    </Card>
  );
}
