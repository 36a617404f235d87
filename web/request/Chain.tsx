import { IconArrowBackUp, IconArrowUp, IconCheck, IconCircleDashed, IconClock, IconX } from '@tabler/icons-react';
import type { ChainStage } from '../api/shapes.ts';
import { placeOf } from '../look/Person.tsx';
import { shortUnit } from '../look/shortUnit.ts';
import { State } from '../look/State.tsx';
import { useWords, type Tone } from '../look/useWords.ts';
import { When } from '../look/When.tsx';
import { deadlineLength } from '../time/phrases.ts';

const looks = {
  planned: { mark: 'todo', tone: 'plain', icon: IconCircleDashed },
  open: { mark: 'now', tone: 'warn', icon: IconClock },
  approved: { mark: 'done', tone: 'ok', icon: IconCheck },
  rejected: { mark: 'stop', tone: 'danger', icon: IconX },
  sent_back: { mark: 'skip-step', tone: 'warn', icon: IconArrowBackUp },
  expired: { mark: 'stop', tone: 'danger', icon: IconX },
  withdrawn: { mark: 'skip-step', tone: 'plain', icon: IconX },
  superseded: { mark: 'skip-step', tone: 'plain', icon: IconX },
  not_reached: { mark: 'skip-step', tone: 'plain', icon: IconCircleDashed },
} satisfies Record<ChainStage['state'], { mark: string; tone: Tone; icon: typeof IconX }>;

interface ChainProps {
  stages: ChainStage[];
  meId: string;
  /** Without the state of each stage: for a preview, and where room is scarce. */
  brief?: boolean;
}

/** The stages of approval: who, in which order, until when, and what each decided. */
export function Chain({ stages, meId, brief = false }: ChainProps) {
  return (
    <ol className={brief ? 'chain brief' : 'chain'}>
      {stages.map((stage) => (
        <Stage key={stage.position} stage={stage} meId={meId} brief={brief} />
      ))}
    </ol>
  );
}

function Stage({ stage, meId, brief }: { stage: ChainStage; meId: string; brief: boolean }) {
  const { t, both, language } = useWords();
  const { mark, tone, icon: Sign } = looks[stage.state];
  const { decision } = stage;
  const hasMark = stage.state !== 'planned' && stage.state !== 'open';
  return (
    <li className={mark} aria-current={stage.state === 'open' ? 'step' : undefined}>
      <span className="step" aria-hidden>
        {hasMark ? <Sign className="i" /> : stage.position}
      </span>
      <div>
        <span className="vh">{`${both(stage.title)}: `}</span>
        <Approvers stage={stage} meId={meId} brief={brief} />
        {stage.why && (
          <span className="sub">
            <IconArrowUp className="i xs inline" aria-hidden /> {both(stage.why)}
          </span>
        )}
        {!brief && (
          <State tone={tone} icon={Sign}>
            {t(`terms.stageState.${stage.state}`)}
            {stage.escalatedAt && ` · ${t('request.escalated')}`}
          </State>
        )}
        {decision?.reason && <blockquote className="quote">{decision.reason}</blockquote>}
      </div>
      <span className="end tiny faint">
        {decision ? (
          <When at={decision.at} />
        ) : stage.dueAt ? (
          <>
            {t('request.dueAt', { at: '' })}
            <When at={stage.dueAt} />
          </>
        ) : (
          deadlineLength(stage.deadlineMinutes, language)
        )}
      </span>
    </li>
  );
}

function Approvers({ stage, meId, brief }: { stage: ChainStage; meId: string; brief: boolean }) {
  const { t, both } = useWords();
  const shown = stage.decision ? stage.approvers.filter(({ id }) => id === stage.decision?.by.id) : stage.approvers;
  const people = shown.length > 0 ? shown : stage.approvers;
  const first = stage.decision?.by ?? people[0];
  if (!first) {
    return (
      <div>
        <b>{both(stage.title)}</b>
      </div>
    );
  }
  const approver = people.find(({ id }) => id === first.id);
  const others = stage.decision ? 0 : people.length - 1;
  const place = brief ? first.position || shortUnit(first.unitName) : placeOf(first);
  return (
    <>
      <b>{first.name}</b> {first.id === meId && <span className="muted">{t('request.you')} </span>}
      <span className={brief ? 'muted' : 'sub'}>
        {place}
        {approver?.account && `, ${t('request.throughAccount', { account: approver.account })}`}
        {approver?.insteadOf && `, ${t('request.insteadOf', { name: approver.insteadOf })}`}
      </span>
      {others > 0 && (
        <span className="sub" title={people.map(({ name }) => name).join(', ')}>
          {t('request.andMore', { count: others })}
        </span>
      )}
    </>
  );
}
