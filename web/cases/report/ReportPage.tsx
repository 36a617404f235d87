import '../cases.css';
import { Button } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { accountQuery } from '../../api/accountQueries.ts';
import { useRefreshCases } from '../../api/caseQueries.ts';
import { answered, client, once } from '../../api/client.ts';
import { useMe } from '../../api/queries.ts';
import type { Answer, CaseSeverity } from '../../api/shapes.ts';
import { useAct } from '../../api/useAct.ts';
import { Loading } from '../../look/Loading.tsx';
import { Note } from '../../look/Note.tsx';
import { PageHead } from '../../look/PageHead.tsx';
import { ProblemNote } from '../../look/ProblemNote.tsx';
import { useWords } from '../../look/useWords.ts';
import { queryClient } from '../../queryClient.ts';
import { ReportDone } from './ReportDone.tsx';
import { ReportFields } from './ReportFields.tsx';
import { reportBody, sinceFault, type ReportValues } from './reportValues.ts';
import { WhichAccount, type ReportedAccount } from './WhichAccount.tsx';

type Outcome = Answer<'reportPassword'>;

/** Reports a password of an account that one keeps, or as head on the custodian's behalf. */
export function ReportPage() {
  const { t } = useWords();
  const { account } = useSearch({ from: '/shell/password-reports/new' });
  const [done, setDone] = useState<Outcome | null>(null);
  return (
    <div className="page narrow report">
      <PageHead title={t('cases.ask.title')} meta={<span>{t('cases.ask.lead')}</span>} />
      {done ? <ReportDone outcome={done} again={() => setDone(null)} /> : <Named accountId={account} done={setDone} />}
    </div>
  );
}

/** The account that the address names, read before the form shows it. */
function Named({ accountId, done }: { accountId: string | undefined; done: (outcome: Outcome) => void }) {
  const { accounts, officer } = useMe();
  const mine = accounts.find(({ id }) => id === accountId) ?? (accountId === undefined && accounts.length === 1 && accounts[0]); // prettier-ignore
  const named = useQuery({ ...accountQuery(accountId ?? ''), enabled: accountId !== undefined && !mine });
  if (mine) return <ReportForm named={{ ...mine, custodian: null }} done={done} />;
  if (named.isLoading) return <Loading rows={6} />;
  if (!named.data) return <ReportForm named={null} done={done} />;
  const { id, userName, kind, unit, custodian } = named.data;
  const isMine = custodian?.id === officer.id;
  return <ReportForm named={{ id, userName, kind, unitName: unit.name, custodian: isMine ? null : custodian }} done={done} />; // prettier-ignore
}

function useReport(done: (outcome: Outcome) => void) {
  const refresh = useRefreshCases();
  const endSession = useEndedSession();
  const { account } = useMe();
  return useAct(
    (body: { accountId: string; severity: CaseSeverity; lastCertainAt?: string }, key) =>
      answered(client.POST('/password-reports', { params: { header: once(key) }, body })),
    (outcome, { accountId }) => {
      if (accountId === account?.id && outcome.severity !== 'lost') return endSession(outcome);
      refresh();
      done(outcome);
    },
  );
}

/** The account of this session is frozen, so the session is over: on to the sign-in page, which tells what was recorded. */
function useEndedSession() {
  const navigate = useNavigate();
  return ({ caseId, no }: Outcome) => {
    const search = { return: `/password-cases/${caseId}`, reported: no };
    void navigate({ to: '/sign-in', search }).then(() => queryClient.clear());
  };
}

function ReportForm({ named, done }: { named: ReportedAccount | null; done: (outcome: Outcome) => void }) {
  const { t } = useWords();
  const [values, setValues] = useState<ReportValues>({ severity: null, since: '' });
  const [account, setAccount] = useState(named);
  const [isChecked, setChecked] = useState(false);
  const report = useReport(done);
  const { severity, since } = values;
  const send = () => {
    setChecked(true);
    if (!account || !severity || sinceFault(values, new Date())) return;
    report.mutate({ accountId: account.id, ...reportBody({ severity, since }) });
  };
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
        forAnother={account?.custodian != null}
      />
      <WhichAccount value={account} choose={setAccount} error={isChecked && !account && t('cases.ask.whichMissing')} />
      {severity && (
        <Note tone={severity === 'lost' ? 'info' : 'warn'} icon={IconInfoCircle}>
          {t(severity === 'lost' ? 'cases.ask.effectLost' : 'cases.ask.effectFreeze')}
        </Note>
      )}
      {report.error && <ProblemNote error={report.error} retry={send} />}
      <Button type="submit" loading={report.isPending}>
        {t('cases.ask.send')}
      </Button>
    </form>
  );
}
