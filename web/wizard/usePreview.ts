import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered, client } from '../api/client.ts';
import { useWords } from '../look/useWords.ts';
import { toGrantForm, type WizardValues } from './values.ts';

const PAUSE_MS = 350;

/** The approval chain and every conflict of what is chosen so far, asked for after a pause in the choosing. */
export function usePreview(values: WizardValues) {
  const { t } = useWords();
  const form = toGrantForm(values, t('wizard.reasonNotYet'));
  // The reason changes neither rules nor chain: typing it asks nothing.
  const asked = form && JSON.stringify({ ...form, reason: t('wizard.reasonNotYet') });
  const [settled] = useDebouncedValue(asked, PAUSE_MS);
  return useQuery({
    queryKey: ['preview', settled],
    enabled: settled !== null && asked !== null,
    placeholderData: asked === null ? undefined : keepPreviousData,
    queryFn: () =>
      answered(
        client.POST('/requests/preview', {
          body: { kind: 'permission.grant', form: JSON.parse(settled ?? '') },
        }),
      ),
  });
}
