import { Button, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useRefreshCases } from '../api/caseQueries.ts';
import { answered, client, once } from '../api/client.ts';
import type { CaseDetail } from '../api/shapes.ts';
import { useAct } from '../api/useAct.ts';
import { useWords } from '../look/useWords.ts';
import { CaseProblem } from './CaseProblem.tsx';

interface UndoDialogProps {
  detail: CaseDetail;
  isOpen: boolean;
  close: () => void;
}

function useUndo(id: string, close: () => void) {
  const refresh = useRefreshCases();
  return useAct(
    (body: { reason: string }, key) =>
      answered(
        client.POST('/password-cases/{caseId}/undo', { params: { path: { caseId: id }, header: once(key) }, body }),
      ),
    () => {
      refresh();
      close();
    },
  );
}

/** The head takes a false report back, with a reason. */
export function UndoDialog({ detail: { id, no }, isOpen, close }: UndoDialogProps) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const undo = useUndo(id, close);
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={t('cases.undoTitle', { no })}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <div className="stack">
        <p className="small muted">{t('cases.undoText')}</p>
        <Textarea
          label={t('cases.undoReason')}
          value={reason}
          maxLength={2000}
          data-autofocus
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <CaseProblem error={undo.error} caseId={id} isIt={false} />
        <div className="row wrap">
          <Button
            variant="deny"
            loading={undo.isPending}
            disabled={reason.trim().length < 3}
            onClick={() => undo.mutate({ reason: reason.trim() })}
          >
            {t('cases.undoAct')}
          </Button>
          <Button variant="subtle" onClick={close}>
            {t('cases.keep')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
