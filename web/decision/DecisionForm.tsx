import './decision.css';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Outcome, TaskRow } from '../api/shapes.ts';
import { ProblemNote } from '../look/ProblemNote.tsx';
import { useWords } from '../look/useWords.ts';
import { DecisionButtons } from './DecisionButtons.tsx';
import { NeedsAccount } from './NeedsAccount.tsx';
import { ReassignDialog } from './ReassignDialog.tsx';
import { useDeciding } from './useDeciding.ts';

interface DecisionFormProps {
  task: TaskRow;
  done: (outcome: Outcome) => void;
  passedOn: (name: string) => void;
}

/** Approve or deny; deny and send back want a reason. */
export function DecisionForm(props: DecisionFormProps) {
  const { task } = props;
  if (task.needs) return <NeedsAccount task={task} needs={task.needs} />;
  return <Decide key={task.id} {...props} />;
}

function Decide({ task, done, passedOn }: DecisionFormProps) {
  const { t } = useWords();
  const [isPassingOn, setPassingOn] = useState(false);
  const deciding = useDeciding(task, done);
  const { reason, write, refusal, isMissing, decision, reasonField } = deciding;
  return (
    <form className="decide" onSubmit={(event) => event.preventDefault()} aria-label={t('inbox.decide')}>
      <Textarea
        ref={reasonField}
        minRows={1}
        maxLength={2000}
        label={
          <>
            {t('inbox.reason')} <span className="muted tiny">{t('inbox.reasonHint')}</span>
          </>
        }
        placeholder={t('inbox.reasonPlaceholder')}
        value={reason}
        onChange={(event) => write(event.currentTarget.value)}
        error={isMissing && t(`inbox.reasonMissing.${refusal}`)}
      />
      {decision.error && <ProblemNote error={decision.error} />}
      <DecisionButtons task={task} deciding={deciding} passOn={() => setPassingOn(true)} />
      <ReassignDialog task={task} isOpen={isPassingOn} close={() => setPassingOn(false)} done={passedOn} />
    </form>
  );
}
