import { Button, Modal } from '@mantine/core';
import { useWords } from '../look/useWords.ts';
import { useLeaving } from './useLeaving.ts';

/** What was typed and not recorded yet would be lost: goes only after asking. */
export function LeaveDialog({ isTyped }: { isTyped: boolean }) {
  const { t } = useWords();
  const leaving = useLeaving(isTyped);
  return (
    <Modal
      opened={leaving !== null}
      onClose={() => leaving?.stay()}
      title={t('section.leaving')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <div className="stack">
        <p>{t('section.leavingText')}</p>
        <div className="row wrap">
          <Button data-autofocus onClick={() => leaving?.stay()}>
            {t('section.stay')}
          </Button>
          <Button variant="default" onClick={() => leaving?.leave()}>
            {t('section.leave')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
