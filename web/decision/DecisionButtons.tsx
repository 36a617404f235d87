import { Button, Menu } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconDots, IconUserShare, IconX } from '@tabler/icons-react';
import type { TaskRow } from '../api/shapes.ts';
import { useWords } from '../look/useWords.ts';
import { maySendBack } from './maySendBack.ts';
import type { Deciding } from './useDeciding.ts';

interface DecisionButtonsProps {
  task: TaskRow;
  deciding: Deciding;
  passOn: () => void;
}

/** Two buttons of equal size, only one of them filled, and the rarer acts behind the dots. */
export function DecisionButtons({ task, deciding, passOn }: DecisionButtonsProps) {
  const { t } = useWords();
  const { version } = task;
  const { decide, decision, refusal, approveButton } = deciding;
  const { isPending } = decision;
  const isApproving = decision.variables?.verdict === 'approve';
  const Refuse = refusal === 'deny' ? IconX : IconArrowBackUp;
  const key = refusal === 'deny' ? 'D' : 'R';
  return (
    <div className="acts">
      <Button
        ref={approveButton}
        color="la"
        loading={isPending && isApproving}
        disabled={isPending}
        leftSection={<IconCheck className="i" aria-hidden />}
        rightSection={
          <kbd className="kbd wide-only" aria-hidden>
            A
          </kbd>
        }
        aria-keyshortcuts="A"
        onClick={() => decide('approve')}
      >
        {version > 1 ? t('inbox.approveVersion', { version }) : t('inbox.approve')}
      </Button>
      <Button
        variant="deny"
        loading={isPending && !isApproving}
        disabled={isPending}
        leftSection={<Refuse className="i" aria-hidden />}
        rightSection={
          <kbd className="kbd wide-only" aria-hidden>
            {key}
          </kbd>
        }
        aria-keyshortcuts={key}
        onClick={() => decide(refusal)}
      >
        {refusal === 'deny' ? t('inbox.deny') : t('inbox.sendBack')}
      </Button>
      <OtherActs task={task} deciding={deciding} passOn={passOn} />
    </div>
  );
}

function OtherActs({ task, deciding, passOn }: DecisionButtonsProps) {
  const { t } = useWords();
  const { refusal, refuse, decision } = deciding;
  const isDenying = refusal === 'deny';
  const Other = isDenying ? IconArrowBackUp : IconX;
  return (
    <Menu position="top-end">
      <Menu.Target>
        <Button variant="default" className="dots" aria-label={t('inbox.otherActs')} disabled={decision.isPending}>
          <IconDots className="i" aria-hidden />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {maySendBack(task) && (
          <Menu.Item
            leftSection={<Other className="i s" aria-hidden />}
            onClick={() => refuse(isDenying ? 'send_back' : 'deny')}
          >
            {isDenying ? t('inbox.sendBack') : t('inbox.deny')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconUserShare className="i s" aria-hidden />} onClick={passOn}>
          {t('inbox.reassign')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
