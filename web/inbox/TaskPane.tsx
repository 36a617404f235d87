import { IconArrowUpRight, IconClock, IconCornerDownRight, IconRoute, IconScale } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { requestQuery, useMe } from '../api/queries.ts';
import type { Outcome, RequestDetail, TaskRow } from '../api/shapes.ts';
import { DecisionForm } from '../decision/DecisionForm.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { Risk } from '../look/Risk.tsx';
import { State } from '../look/State.tsx';
import { useWords } from '../look/useWords.ts';
import { Chain } from '../request/Chain.tsx';
import { FindingsVerdict } from '../request/Findings.tsx';
import { RequestFacts } from '../request/RequestFacts.tsx';
import { remaining } from '../time/phrases.ts';
import { WhatFollows } from './WhatFollows.tsx';

interface TaskPaneProps {
  task: TaskRow;
  decided: (outcome: Outcome) => void;
  passedOn: () => void;
}

/** One task with all that its decision needs: facts, rules, chain, what follows from each answer and from silence. */
export function TaskPane({ task, decided, passedOn }: TaskPaneProps) {
  const { t, both, language } = useWords();
  const request = useQuery(requestQuery(task.requestId));
  const left = remaining(task.remainingMinutes, language).toLocaleLowerCase(language);
  return (
    <div className="pane-in" role="region" aria-label={t('inbox.pane', { no: task.requestNo })}>
      <header className="pane-head">
        <div className="row small faint">
          <span className="ref">{task.requestNo}</span>·<span>{t('request.version', { version: task.version })}</span>
          <span className="grow" />
          <Link className="row" to="/requests/$requestId" params={{ requestId: task.requestId }}>
            {t('inbox.openFull')} <IconArrowUpRight className="i s" aria-hidden />
          </Link>
        </div>
        <h2>{both(task.title)}</h2>
        <div className="row wrap">
          <State tone={task.group === 'overdue' ? 'danger' : 'warn'} icon={IconClock}>
            {t('inbox.waits', { left })}
          </State>
          <Risk level={task.risk} full />
        </div>
      </header>
      <div className="pane-body" tabIndex={0} role="region" aria-label={t('inbox.paneBody')}>
        <Loaded query={request} rows={6}>
          {(detail) => <PaneBody detail={detail} task={task} />}
        </Loaded>
      </div>
      <div className="pane-foot">
        <DecisionForm task={task} done={decided} passedOn={passedOn} />
      </div>
    </div>
  );
}

function PaneBody({ detail, task }: { detail: RequestDetail; task: TaskRow }) {
  const { t } = useWords();
  const me = useMe();
  const version = detail.versions.find((one) => one.version === task.version) ?? detail.versions.at(-1);
  if (!version) return null;
  return (
    <>
      <div className="stack tight">
        <RequestFacts {...detail} version={version} />
      </div>
      <h3>
        <IconScale className="i s" aria-hidden />
        {t('request.rules')}
        <Link to="/requests/$requestId" params={{ requestId: detail.id }} hash="why">
          {t('request.whyLink')}
        </Link>
      </h3>
      <FindingsVerdict findings={version.findings} />
      <h3>
        <IconRoute className="i s" aria-hidden />
        {t('request.chain')}
      </h3>
      <Chain stages={detail.chain} meId={me.officer.id} brief />
      <h3>
        <IconCornerDownRight className="i s" aria-hidden />
        {t('inbox.next')}
      </h3>
      <WhatFollows detail={detail} task={task} />
    </>
  );
}
