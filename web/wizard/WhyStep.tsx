import { Textarea } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import { useWords } from '../look/useWords.ts';
import { useMissing } from './useMissing.ts';
import type { WizardValues } from './values.ts';

/** Why: what the approvers read first. */
export function WhyStep({ isChecked }: { isChecked: boolean }) {
  const { t } = useWords();
  const { register } = useFormContext<WizardValues>();
  const missing = useMissing('why', isChecked);
  return (
    <Textarea
      label={t('wizard.reason')}
      description={t('wizard.reasonHint')}
      minRows={4}
      maxLength={2000}
      error={missing('reason')}
      {...register('reason')}
    />
  );
}
