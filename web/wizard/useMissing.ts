import { useFormContext } from 'react-hook-form';
import { useWords } from '../look/useWords.ts';
import { missingIn, type Field, type Step, type WizardValues } from './values.ts';

/** What to say at a field that still wants an answer, once its step was tried to leave; undefined else. */
export function useMissing(step: Step, isChecked: boolean): (field: Field) => string | undefined {
  const { t } = useWords();
  const { watch } = useFormContext<WizardValues>();
  const missing = missingIn(step, watch());
  return (field) => (isChecked && missing.includes(field) ? t(`wizard.missing.${field}`) : undefined);
}
