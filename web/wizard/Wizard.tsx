import './wizard.css';
import { useEffect, type FormEvent } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { GrantForm, Preview } from '../api/shapes.ts';
import { ProblemNote } from '../look/ProblemNote.tsx';
import { useWords } from '../look/useWords.ts';
import { DoneSteps } from './DoneSteps.tsx';
import { PreviewPanel } from './PreviewPanel.tsx';
import { StepBar } from './StepBar.tsx';
import { StepFields } from './StepFields.tsx';
import { usePreview } from './usePreview.ts';
import { useSteps } from './useSteps.ts';
import { toGrantForm, type WizardValues } from './values.ts';
import { WizardFooter } from './WizardFooter.tsx';
import { WizardHead } from './WizardHead.tsx';

interface Sending {
  mutate: (form: GrantForm) => void;
  isPending: boolean;
  error: Error | null;
}

interface WizardProps {
  title: string;
  submitLabel: string;
  initial: WizardValues;
  savedAt: string | null;
  keep: (values: WizardValues) => void;
  restart?: () => void;
  later: () => void;
  sending: Sending;
  seen: (preview: Preview) => void;
}

function useWatchedForm({ initial, keep, seen }: Pick<WizardProps, 'initial' | 'keep' | 'seen'>) {
  const form = useForm<WizardValues>({ defaultValues: initial });
  const values = form.watch();
  const preview = usePreview(values);
  useEffect(() => form.subscribe({ formState: { values: true }, callback: (now) => keep(now.values) }), [form, keep]);
  useEffect(() => {
    if (preview.data) seen(preview.data);
  }, [preview.data, seen]);
  const conflicts = preview.data?.findings.filter(({ outcome }) => outcome === 'denied').length ?? 0;
  return { form, values, preview, conflicts };
}

/** Asking in five steps; who approves and what stands against it show beside them before anything is sent. */
export function Wizard(props: WizardProps) {
  const { initial, keep, sending, seen, submitLabel } = props;
  const { t } = useWords();
  const { step, isChecked, body, go, goOn, back } = useSteps(initial);
  const { form, values, preview, conflicts } = useWatchedForm({ initial, keep, seen });
  const request = conflicts === 0 ? toGrantForm(values) : null;
  const send = () => request && sending.mutate(request);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    goOn(values, send);
  };

  return (
    <div className="page">
      <WizardHead {...props} restart={props.restart} />
      <StepBar step={step} values={values} go={go} />
      <div className="halves">
        <FormProvider {...form}>
          <div className="stack">
            {step !== 'check' && <DoneSteps until={step} values={values} go={go} />}
            <form
              ref={body}
              className="card wizard-step"
              tabIndex={-1}
              aria-label={t(`wizard.step.${step}`)}
              onSubmit={submit}
            >
              <div className="wizard-fields">
                <StepFields step={step} isChecked={isChecked} go={go} />
                {sending.error && <ProblemNote error={sending.error} retry={send} />}
              </div>
              <WizardFooter
                back={back}
                conflicts={conflicts}
                isLast={step === 'check'}
                isSending={sending.isPending}
                submitLabel={submitLabel}
              />
            </form>
          </div>
        </FormProvider>
        <PreviewPanel preview={preview} go={go} />
      </div>
    </div>
  );
}
