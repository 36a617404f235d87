import { Button } from '@mantine/core';
import { IconCloudCheck } from '@tabler/icons-react';
import { PageHead } from '../look/PageHead.tsx';
import { useWords } from '../look/useWords.ts';
import { formatClock } from '../time/calendar.ts';

interface WizardHeadProps {
  title: string;
  savedAt: string | null;
  restart: (() => void) | undefined;
  later: () => void;
}

/** What is being asked, that the draft is kept, and the ways to leave it or begin again. */
export function WizardHead({ title, savedAt, restart, later }: WizardHeadProps) {
  const { t } = useWords();
  return (
    <PageHead title={title}>
      <div className="row wrap">
        <span className="live" role="status">
          {savedAt && (
            <>
              <IconCloudCheck className="i s" aria-hidden />
              {t('wizard.saved', { at: formatClock(savedAt) })}
            </>
          )}
        </span>
        {restart && savedAt && (
          <Button size="xs" variant="subtle" onClick={restart}>
            {t('wizard.restart')}
          </Button>
        )}
        <Button size="xs" variant="light" onClick={later}>
          {t('wizard.later')}
        </Button>
      </div>
    </PageHead>
  );
}
