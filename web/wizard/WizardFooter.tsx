import { Button } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconSend } from '@tabler/icons-react';
import { useWords } from '../look/useWords.ts';

interface WizardFooterProps {
  back: (() => void) | undefined;
  conflicts: number;
  isLast: boolean;
  isSending: boolean;
  submitLabel: string;
}

/** Back, what still stands in the way, and on. */
export function WizardFooter({ back, conflicts, isLast, isSending, submitLabel }: WizardFooterProps) {
  const { t } = useWords();
  return (
    <footer>
      {back && (
        <Button variant="subtle" leftSection={<IconArrowLeft className="i s" aria-hidden />} onClick={back}>
          {t('wizard.back')}
        </Button>
      )}
      <span className="grow" />
      {conflicts > 0 && (
        <a href="#conflict" className="tone danger small">
          {t('wizard.conflicts', { count: conflicts })}
        </a>
      )}
      {isLast ? (
        <Button
          type="submit"
          loading={isSending}
          disabled={conflicts > 0}
          leftSection={<IconSend className="i s" aria-hidden />}
        >
          {submitLabel}
        </Button>
      ) : (
        <Button type="submit" rightSection={<IconArrowRight className="i s" aria-hidden />}>
          {t('wizard.next')}
        </Button>
      )}
    </footer>
  );
}
