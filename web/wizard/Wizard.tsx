import { useEffect, type ReactNode } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { GrantForm, Preview } from '../api/shapes.ts';
import { useWords } from '../look/useWords.ts';
import { conflictsIn } from './conflicts.ts';
import { StepFields } from './StepFields.tsx';
import { stepStates } from './stepPlan.ts';
import { useAnswers } from './useAnswers.ts';
import { useGrantPreview } from './useGrantPreview.ts';
import { useSteps } from './useSteps.ts';
import { grantSteps, toGrantForm, type Step, type WizardValues } from './values.ts';
import { WizardSheet, type WizardHeading } from './WizardSheet.tsx';

interface Sending {
  mutate: (form: GrantForm) => void;
  isPending: boolean;
  error: Error | null;
}

interface WizardProps extends WizardHeading {
  kinds?: ReactNode;
  /** The request that is being sent anew. */
  edits?: string;
  initial: WizardValues;
  keep: (values: WizardValues) => void;
  sending: Sending;
  seen: (preview: Preview) => void;
}

const SOLVED_IN: Step[] = ['who', 'what', 'howLong'];

function useWatchedForm({ initial, edits, keep, seen }: Pick<WizardProps, 'initial' | 'edits' | 'keep' | 'seen'>) {
  const form = useForm<WizardValues>({ defaultValues: initial });
  const values = form.watch();
  const preview = useGrantPreview(values, edits);
  useEffect(() => form.subscribe({ formState: { values: true }, callback: (now) => keep(now.values) }), [form, keep]);
  useEffect(() => {
    if (preview.data) seen(preview.data);
  }, [preview.data, seen]);
  return { form, values, preview };
}

/** Asking for a permission in five steps; who approves and what stands against it show beside them before anything is sent. */
export function Wizard(props: WizardProps) {
  const { initial, sending, kinds } = props;
  const { t } = useWords();
  const at = useSteps(grantSteps, initial);
  const { form, values, preview } = useWatchedForm(props);
  const answers = useAnswers();
  const isOpen = conflictsIn(preview.data?.findings ?? []).length === 0;
  const request = isOpen ? toGrantForm(values) : null;
  return (
    <FormProvider {...form}>
      <WizardSheet
        heading={props}
        kinds={kinds}
        all={stepStates(grantSteps, values, t('wizard.step', { returnObjects: true }))}
        at={at}
        values={values}
        answers={answers(at.step, values)}
        solvedIn={SOLVED_IN}
        preview={preview}
        notYet={t('wizard.previewNotYet')}
        sending={sending}
        send={() => request && sending.mutate(request)}
      >
        <StepFields step={at.step} isChecked={at.isChecked} />
      </WizardSheet>
    </FormProvider>
  );
}
