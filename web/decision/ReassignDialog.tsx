import { Button, Modal, Select, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, client, once } from '../api/client.ts';
import { reassigneesQuery } from '../api/queries.ts';
import type { TaskRow } from '../api/shapes.ts';
import { useAct } from '../api/useAct.ts';
import { Loaded } from '../look/Loaded.tsx';
import { placeOf } from '../look/Person.tsx';
import { ProblemNote } from '../look/ProblemNote.tsx';
import { useWords } from '../look/useWords.ts';
import { useRefreshAfterDecision } from './useDecision.ts';

interface ReassignDialogProps {
  task: TaskRow;
  isOpen: boolean;
  close: () => void;
  done: (name: string) => void;
}

/** Passes a task on to one of those who may decide it, with a reason. */
export function ReassignDialog({ task, isOpen, close, done }: ReassignDialogProps) {
  const { t } = useWords();
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={t('inbox.reassignTitle')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <ReassignForm task={task} done={done} close={close} />
    </Modal>
  );
}

function useReassignment(taskId: string, done: (name: string) => void) {
  const refresh = useRefreshAfterDecision();
  return useAct(
    (body: { officerId: string; reason: string }, key) =>
      answered(client.POST('/tasks/{taskId}/reassignment', { params: { path: { taskId }, header: once(key) }, body })),
    ({ to }) => {
      refresh();
      done(to.name);
    },
  );
}

function ReassignForm({ task, done, close }: Omit<ReassignDialogProps, 'isOpen'>) {
  const { t } = useWords();
  const [officerId, setOfficerId] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const candidates = useQuery(reassigneesQuery(task.id));
  const passOn = useReassignment(task.id, (name) => {
    close();
    done(name);
  });
  return (
    <Loaded query={candidates} rows={2}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="muted">{t('inbox.reassignNobody')}</p>
        ) : (
          <form
            className="stack"
            onSubmit={(event) => {
              event.preventDefault();
              if (officerId) passOn.mutate({ officerId, reason: reason.trim() });
            }}
          >
            <Select
              label={t('inbox.reassignTo')}
              value={officerId}
              onChange={setOfficerId}
              data={items.map((officer) => ({ value: officer.id, label: `${officer.name}, ${placeOf(officer)}` }))}
              comboboxProps={{ withinPortal: true }}
            />
            <Textarea
              label={t('inbox.reassignReason')}
              value={reason}
              maxLength={2000}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            {passOn.error && <ProblemNote error={passOn.error} />}
            <Button type="submit" loading={passOn.isPending} disabled={!officerId || reason.trim().length < 3}>
              {t('inbox.reassignAct')}
            </Button>
          </form>
        )
      }
    </Loaded>
  );
}
