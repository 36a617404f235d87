import { useWords } from '../look/useWords.ts';
import { usePreview } from './usePreview.ts';
import { toGrantForm, type WizardValues } from './values.ts';

/** The preview of what is chosen so far. The reason changes neither rules nor chain: typing it asks nothing. */
export function useGrantPreview(values: WizardValues, edits?: string) {
  const { t } = useWords();
  const reason = t('wizard.reasonNotYet');
  const form = toGrantForm(values, reason);
  return usePreview(form && { kind: 'permission.grant', form: { ...form, reason } }, { edits });
}
