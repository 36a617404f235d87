import './decision.css';
import { Button, Menu, Textarea } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconDots, IconUserShare, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Outcome, TaskRow, Verdict } from '../api/shapes.ts';
import { ProblemNote } from '../look/ProblemNote.tsx';
import { useWords } from '../look/useWords.ts';
import { useSingleKeys } from '../shell/useSingleKeys.ts';
import { NeedsAccount } from './NeedsAccount.tsx';
import { ReassignDialog } from './ReassignDialog.tsx';
import { useDecision } from './useDecision.ts';

interface DecisionFormProps {
  task: TaskRow;
  done: (outcome: Outcome) => void;
  passedOn: (name: string) => void;
}

/** Approve or deny; deny and send back want a reason. Two buttons of equal size, only one of them filled. */
export function DecisionForm(props: DecisionFormProps) {
  const { task } = props;
  if (task.needs) return <NeedsAccount task={task} needs={task.needs} />;
  return <Decide key={task.id} {...props} />;
}

function Decide({ task, done, passedOn }: DecisionFormProps) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<'deny' | 'send_back'>('deny');
  const [isMissing, setMissing] = useState(false);
  const [isPassingOn, setPassingOn] = useState(false);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const approveButton = useRef<HTMLButtonElement>(null);
  const decision = useDecision(task, done);

  const decide = (verdict: Verdict) => {
    if (verdict !== 'approve' && reason.trim() === '') {
      setMissing(true);
      reasonField.current?.focus();
      return;
    }
    decision.mutate({ verdict, reason: reason.trim() });
  };
  const refuse = (how: 'deny' | 'send_back') => {
    setRefusal(how);
    setTimeout(() => reasonField.current?.focus());
  };
  useSingleKeys({
    a: () => approveButton.current?.focus(),
    d: () => refuse('deny'),
    r: () => refuse('send_back'),
  });

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
        onChange={(event) => {
          setReason(event.currentTarget.value);
          setMissing(false);
        }}
        error={isMissing && t(`inbox.reasonMissing.${refusal}`)}
      />
      {decision.error && <ProblemNote error={decision.error} />}
      <div className="acts">
        <Button
          ref={approveButton}
          color="la"
          loading={decision.isPending && decision.variables.verdict === 'approve'}
          disabled={decision.isPending}
          leftSection={<IconCheck className="i" aria-hidden />}
          rightSection={<kbd className="kbd wide-only">A</kbd>}
          aria-keyshortcuts="A"
          onClick={() => decide('approve')}
        >
          {task.version > 1 ? t('inbox.approveVersion', { version: task.version }) : t('inbox.approve')}
        </Button>
        <Button
          variant="deny"
          loading={decision.isPending && decision.variables.verdict !== 'approve'}
          disabled={decision.isPending}
          leftSection={
            refusal === 'deny' ? <IconX className="i" aria-hidden /> : <IconArrowBackUp className="i" aria-hidden />
          }
          rightSection={<kbd className="kbd wide-only">{refusal === 'deny' ? 'D' : 'R'}</kbd>}
          aria-keyshortcuts={refusal === 'deny' ? 'D' : 'R'}
          onClick={() => decide(refusal)}
        >
          {refusal === 'deny' ? t('inbox.deny') : t('inbox.sendBack')}
        </Button>
        <Menu position="top-end">
          <Menu.Target>
            <Button variant="default" className="dots" aria-label={t('inbox.otherActs')} disabled={decision.isPending}>
              <IconDots className="i" aria-hidden />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={
                refusal === 'deny' ? (
                  <IconArrowBackUp className="i s" aria-hidden />
                ) : (
                  <IconX className="i s" aria-hidden />
                )
              }
              onClick={() => refuse(refusal === 'deny' ? 'send_back' : 'deny')}
            >
              {refusal === 'deny' ? t('inbox.sendBack') : t('inbox.deny')}
            </Menu.Item>
            <Menu.Item leftSection={<IconUserShare className="i s" aria-hidden />} onClick={() => setPassingOn(true)}>
              {t('inbox.reassign')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      <ReassignDialog task={task} isOpen={isPassingOn} close={() => setPassingOn(false)} done={passedOn} />
    </form>
  );
}
