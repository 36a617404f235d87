import { Button, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { answered, client, once } from '../api/client.ts';
import type { RequestDetail } from '../api/shapes.ts';
import { useAct } from '../api/useAct.ts';
import { useRefreshAfterDecision } from '../decision/useDecision.ts';
import { ProblemNote } from '../look/ProblemNote.tsx';
import { useWords } from '../look/useWords.ts';

interface WithdrawDialogProps {
  detail: RequestDetail;
  isOpen: boolean;
  close: () => void;
}

function useWithdrawal(requestId: string, done: () => void) {
  const refresh = useRefreshAfterDecision();
  return useAct(
    (body: { reason?: string }, key) =>
      answered(
        client.POST('/requests/{requestId}/withdrawal', { params: { path: { requestId }, header: once(key) }, body }),
      ),
    () => {
      refresh();
      done();
    },
  );
}

/** Takes a request back; a reason may be given. */
export function WithdrawDialog({ detail, isOpen, close }: WithdrawDialogProps) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const withdraw = useWithdrawal(detail.id, close);
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={t('request.withdrawTitle', { no: detail.no })}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <div className="stack">
        <p className="small muted">{t('request.withdrawText')}</p>
        <Textarea
          label={
            <>
              {t('request.withdrawReason')} <span className="muted tiny">{t('request.optional')}</span>
            </>
          }
          value={reason}
          maxLength={2000}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {withdraw.error && <ProblemNote error={withdraw.error} />}
        <div className="row wrap">
          <Button
            variant="deny"
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate(reason.trim() ? { reason: reason.trim() } : {})}
          >
            {t('request.withdraw')}
          </Button>
          <Button variant="subtle" onClick={close}>
            {t('request.cancel')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
