import { Button } from '@mantine/core';
import { IconCheck, IconCircleDashed, IconKey, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useRefreshCases } from '../api/caseQueries.ts';
import { answered, client, once } from '../api/client.ts';
import type { CaseDetail, OfficerRef } from '../api/shapes.ts';
import { useAct } from '../api/useAct.ts';
import { State } from '../look/State.tsx';
import { useWords } from '../look/useWords.ts';
import { initials } from '../shell/initials.ts';
import { formatShort } from '../time/calendar.ts';
import { AfterSteps } from './AfterSteps.tsx';
import { CaseProblem } from './CaseProblem.tsx';
import { SpokenCode } from './SpokenCode.tsx';

type Step = 'prepare' | 'confirm' | 'cancel';

const params = (caseId: string, key: string) => ({ params: { path: { caseId }, header: once(key) } });
const sends: Record<Step, (caseId: string, key: string) => Promise<unknown>> = {
  prepare: (id, key) => answered(client.POST('/password-cases/{caseId}/reissue', params(id, key))),
  confirm: (id, key) => answered(client.POST('/password-cases/{caseId}/reissue/confirmation', params(id, key))),
  cancel: (id, key) => answered(client.POST('/password-cases/{caseId}/reissue/cancellation', params(id, key))),
};

/** The reissue by two people: who prepared, who confirmed, the code that is read out, what follows. */
export function ReissueCard({ detail }: { detail: CaseDetail }) {
  const { t } = useWords();
  const { may, state } = detail;
  // one that was given up is gone; one that led to the new password stays to be seen
  const reissue = detail.reissue?.endedAt && detail.reissue.endReason !== 'chosen' ? null : detail.reissue;
  const isMine = may.prepare || may.confirm || may.showCode;
  const signed = Number(Boolean(reissue)) + Number(Boolean(reissue?.confirmedBy));
  return (
    <section className={isMine ? 'card reissue now' : 'card reissue'} aria-labelledby="reissue">
      <header>
        <IconUsers className="i s" aria-hidden />
        <h2 id="reissue">{t('cases.reissue')}</h2>
        <span className="end">
          <State tone={signed === 2 ? 'ok' : 'info'} icon={signed === 2 ? IconCheck : IconUsers}>
            {t('cases.reissueOf', { n: signed })}
          </State>
        </span>
      </header>
      <div className="pair">
        <Signer
          what={t('cases.first')}
          by={reissue?.preparedBy}
          done={reissue && t('cases.prepared', { at: formatShort(reissue.preparedAt, new Date()) })}
          waits={t(state === 'reported' ? 'cases.reissueNone' : 'cases.firstWaits')}
        />
        <Signer
          what={t('cases.second')}
          by={reissue?.confirmedBy}
          done={reissue?.confirmedAt && t('cases.confirmed', { at: formatShort(reissue.confirmedAt, new Date()) })}
          waits={`${t('cases.secondWaits')}. ${t('cases.secondHint')}.`}
        />
      </div>
      <LinkState detail={detail} />
      <AfterSteps detail={detail} />
      {may.showCode && <SpokenCode detail={detail} />}
      <Acts detail={detail} />
    </section>
  );
}

interface SignerProps {
  what: string;
  by: OfficerRef | null | undefined;
  done: string | null | undefined;
  waits: string;
}

function Signer({ what, by, done, waits }: SignerProps) {
  return (
    <div>
      <span className="avatar" aria-hidden>
        {by ? initials(by.name) : <IconCircleDashed className="i s" />}
      </span>
      <div>
        <b>{by ? by.name : what}</b>
        <span className="muted num">{by ? done : waits}</span>
      </div>
    </div>
  );
}

function LinkState({ detail: { reissue } }: { detail: CaseDetail }) {
  const { t } = useWords();
  if (!reissue) return null;
  const at = (moment: string) => formatShort(moment, new Date());
  const lines = [
    reissue.endedAt && reissue.endReason !== 'chosen' && t('cases.reissueEnded', { at: at(reissue.endedAt) }),
    !reissue.endedAt && reissue.expiresAt && t('cases.linkUntil', { at: at(reissue.expiresAt) }),
    reissue.codeProvenAt && t('cases.codeProven', { at: at(reissue.codeProvenAt) }),
  ].filter((line) => typeof line === 'string'); // prettier-ignore
  if (lines.length === 0) return null;
  return (
    <div className="extra num">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

function Acts({ detail: { id, may } }: { detail: CaseDetail }) {
  const { t } = useWords();
  const [isCancelling, setCancelling] = useState(false);
  const refresh = useRefreshCases();
  const act = useAct(
    (step: Step, key) => sends[step](id, key),
    () => {
      setCancelling(false);
      refresh();
    },
  );
  const step = may.prepare ? 'prepare' : may.confirm ? 'confirm' : null;
  return (
    <footer>
      <span className="grow small muted">{t(isCancelling ? 'cases.cancelSure' : 'cases.nobodySees')}</span>
      {may.cancelReissue && !isCancelling && (
        <Button variant="default" onClick={() => setCancelling(true)}>
          {t('cases.cancelReissue')}
        </Button>
      )}
      {isCancelling && (
        <>
          <Button variant="subtle" onClick={() => setCancelling(false)}>
            {t('cases.keep')}
          </Button>
          <Button variant="deny" loading={act.isPending} onClick={() => act.mutate('cancel')}>
            {t('cases.cancelReissue')}
          </Button>
        </>
      )}
      {step && !isCancelling && (
        <Button
          leftSection={<IconKey className="i s" aria-hidden />}
          loading={act.isPending}
          onClick={() => act.mutate(step)}
        >
          {t(`cases.${step}`)}
        </Button>
      )}
      <CaseProblem error={act.error} caseId={id} isIt />
    </footer>
  );
}
