import { Button } from '@mantine/core';
import { useWords } from '../look/useWords.ts';

/** Back to a step whose answer is shown, to change it. */
export function ChangeStep({ title, go }: { title: string; go: () => void }) {
  const { t } = useWords();
  return (
    <Button size="xs" variant="light" aria-label={t('wizard.changeStep', { step: title })} onClick={go}>
      {t('wizard.change')}
    </Button>
  );
}
