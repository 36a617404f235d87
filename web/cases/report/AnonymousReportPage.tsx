import '../../signIn/signIn.css';
import '../cases.css';
import { Button, TextInput } from '@mantine/core';
import { IconMailCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { answered, client } from '../../api/client.ts';
import type { CaseSeverity } from '../../api/shapes.ts';
import { useAct } from '../../api/useAct.ts';
import { LinkButton } from '../../look/LinkButton.tsx';
import { Note } from '../../look/Note.tsx';
import { useDocumentTitle } from '../../look/PageHead.tsx';
import { ProblemNote } from '../../look/ProblemNote.tsx';
import { useWords } from '../../look/useWords.ts';
import { Brand } from '../../shell/Brand.tsx';
import { ReportFields } from './ReportFields.tsx';
import { reportBody, sinceFault, type ReportValues } from './reportValues.ts';

/** Reports a password without signing in. The answer is the same for every name, so that it tells nobody which exist. */
export function AnonymousReportPage() {
  const { t } = useWords();
  useDocumentTitle(t('cases.ask.title'));
  return (
    <div className="sign-in">
      <header>
        <Brand />
        <LinkButton to="/sign-in" size="xs" variant="default">
          {t('cases.ask.toSignIn')}
        </LinkButton>
      </header>
      <main className="report">
        <h1>{t('cases.ask.title')}</h1>
        <p className="muted">{t('cases.ask.leadAnonymous')}</p>
        <AnonymousReport />
      </main>
    </div>
  );
}

function useAnonymousReport() {
  return useAct((body: { userName: string; severity: CaseSeverity; lastCertainAt?: string }) =>
    answered(client.POST('/password-reports/anonymous', { body })),
  );
}

function AnonymousReport() {
  const { t } = useWords();
  const [values, setValues] = useState<ReportValues>({ severity: null, since: '' });
  const [userName, setUserName] = useState('');
  const [isChecked, setChecked] = useState(false);
  const report = useAnonymousReport();
  const { severity, since } = values;
  const send = () => {
    setChecked(true);
    if (!severity || userName.trim() === '' || sinceFault(values, new Date())) return;
    report.mutate({ userName: userName.trim(), ...reportBody({ severity, since }) });
  };
  if (report.isSuccess) return <ReportSent />;
  return (
    <form
      className="card report-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <ReportFields
        values={values}
        change={(change) => setValues({ ...values, ...change })}
        isChecked={isChecked}
        forAnother={false}
      />
      <TextInput
        label={t('cases.ask.nameLabel')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={100}
        value={userName}
        onChange={(event) => setUserName(event.currentTarget.value)}
        error={isChecked && userName.trim() === '' && t('cases.ask.nameMissing')}
      />
      {report.error && <ProblemNote error={report.error} retry={send} />}
      <Button type="submit" loading={report.isPending}>
        {t('cases.ask.send')}
      </Button>
    </form>
  );
}

function ReportSent() {
  const { t } = useWords();
  return (
    <Note
      tone="ok"
      icon={IconMailCheck}
      role="status"
      acts={<LinkButton to="/sign-in">{t('cases.ask.toSignIn')}</LinkButton>}
    >
      <b>{t('cases.ask.sent')}</b>
      <p>{t('cases.ask.sentText')}</p>
    </Note>
  );
}
