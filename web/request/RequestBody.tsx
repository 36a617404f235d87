import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { taskQuery, useMe } from '../api/queries.ts';
import type { Finding, RequestDetail, RequestState, TaskRow } from '../api/shapes.ts';
import { DecisionForm } from '../decision/DecisionForm.tsx';
import { Receipt, type Recorded } from '../decision/Receipt.tsx';
import { Card } from '../look/Card.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { Risk } from '../look/Risk.tsx';
import { useWords } from '../look/useWords.ts';
import { remaining } from '../time/phrases.ts';
import { Chain } from './Chain.tsx';
import { CommentsCard } from './CommentsCard.tsx';
import { FindingsList, FindingsVerdict } from './Findings.tsx';
import { RequestFacts } from './RequestFacts.tsx';
import { Timeline } from './Timeline.tsx';
import { useWholeStory } from './useWholeStory.ts';
import { VersionDiffCard } from './VersionDiffCard.tsx';

/** The sheets of a request: content, differences and what happened on the left; decision, chain and rules on the right. */
export function RequestBody({ detail }: { detail: RequestDetail }) {
  const { t } = useWords();
  const { versions } = detail;
  const timeline = useWholeStory(detail);
  const last = versions.at(-1);
  const before = versions.at(-2);
  const past = timeline.filter(({ planned }) => !planned);
  if (!last) return null;
  return (
    <div className="cols">
      <div className="stack cols-main">
        <Card title={t('request.content')}>
          <div className="body two">
            <RequestFacts {...detail} version={last} />
          </div>
        </Card>
        {before && <VersionDiffCard before={before} after={last} />}
        <Card
          title={t('timeline.title')}
          hint={t('timeline.count', { count: past.length })}
          end={
            <Link className="small" to="/requests/$requestId/events" params={{ requestId: detail.id }}>
              {t('timeline.all')}
            </Link>
          }
        >
          <div className="body">
            <Timeline entries={timeline} />
          </div>
        </Card>
        <CommentsCard detail={detail} />
      </div>
      <Side detail={detail} findings={last.findings} />
    </div>
  );
}

/** Ends without effect: of them nobody asks why they were allowed. */
const didFail: readonly RequestState[] = ['rejected', 'expired', 'withdrawn', 'failed'];

function Side({ detail, findings }: { detail: RequestDetail; findings: Finding[] }) {
  const { t } = useWords();
  const me = useMe();
  const { chain, packVersion } = detail;
  const [pack, version] = packVersion.split('@');
  const [recorded, setRecorded] = useState<Recorded | null>(null);
  const open = chain.find(({ state }) => state === 'open');
  const isAllowed = !didFail.includes(detail.state) && findings.every(({ outcome }) => outcome !== 'denied');
  return (
    <div className="stack cols-side">
      {recorded && <Receipt recorded={recorded} />}
      {detail.may.decideTaskId && !recorded && (
        <DecisionCard
          taskId={detail.may.decideTaskId}
          decided={(task, outcome) => setRecorded({ outcome, requestNo: task.requestNo })}
        />
      )}
      <Card title={t('request.chain')} hint={open && t('request.step', { position: open.position, of: chain.length })}>
        <div className="body">
          <Chain stages={chain} meId={me.officer.id} />
        </div>
      </Card>
      <Card title={isAllowed ? t('request.why') : t('request.rules')} id="why">
        <div className="body stack">
          <FindingsVerdict findings={findings} />
          <FindingsList findings={findings} />
          <p className="tiny faint">{t('request.pack', { id: pack, version })}</p>
        </div>
      </Card>
    </div>
  );
}

interface DecisionCardProps {
  taskId: string;
  decided: (task: TaskRow, outcome: Recorded['outcome']) => void;
}

function DecisionCard({ taskId, decided }: DecisionCardProps) {
  const { t, language } = useWords();
  const query = useQuery(taskQuery(taskId));
  return (
    <Card
      title={t('inbox.decide')}
      hint={query.data && remaining(query.data.remainingMinutes, language)}
      end={query.data && <Risk level={query.data.risk} full />}
    >
      <Loaded query={query} rows={2}>
        {(task) => (
          <div className="body">
            <DecisionForm
              task={task}
              done={(outcome) => decided(task, outcome)}
              passedOn={() => void query.refetch()}
            />
          </div>
        )}
      </Loaded>
    </Card>
  );
}
