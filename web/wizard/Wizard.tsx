import './wizard.css';
import { Button } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconCloudCheck, IconSend } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { GrantForm, Preview } from '../api/shapes.ts';
import { PageHead } from '../look/PageHead.tsx';
import { ProblemNote } from '../look/ProblemNote.tsx';
import { useWords } from '../look/useWords.ts';
import { formatClock } from '../time/calendar.ts';
import { DoneSteps } from './DoneSteps.tsx';
import { PreviewPanel } from './PreviewPanel.tsx';
import { StepBar } from './StepBar.tsx';
import { StepFields } from './StepFields.tsx';
import { usePreview } from './usePreview.ts';
import { firstOpenStep, missingIn, steps, toGrantForm, type Step, type WizardValues } from './values.ts';

export interface Sending {
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

/** Asking in five steps; who approves and what stands against it show beside them before anything is sent. */
export function Wizard({ title, submitLabel, initial, savedAt, keep, restart, later, sending, seen }: WizardProps) {
  const { t } = useWords();
  const form = useForm<WizardValues>({ defaultValues: initial });
  const [step, setStep] = useState<Step>(() => firstOpenStep(initial));
  const [isChecked, setChecked] = useState(false);
  const body = useRef<HTMLFormElement>(null);
  const values = form.watch();
  const preview = usePreview(values);
  const conflicts = preview.data?.findings.filter(({ outcome }) => outcome === 'denied') ?? [];
  const position = steps.indexOf(step);

  useEffect(
    () => form.subscribe({ formState: { values: true }, callback: ({ values: now }) => keep(now) }),
    [form, keep],
  );
  useEffect(() => {
    if (preview.data) seen(preview.data);
  }, [preview.data, seen]);

  const go = (to: Step) => {
    setStep(to);
    setChecked(false);
    setTimeout(() => body.current?.focus());
  };
  const goOn = () => {
    const request = toGrantForm(values);
    if (missingIn(step, values).length > 0) {
      setChecked(true);
      setTimeout(() => body.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
    } else if (step !== 'check') go(steps[position + 1] ?? 'check');
    else if (request && conflicts.length === 0) sending.mutate(request);
  };

  return (
    <div className="page">
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
              onSubmit={(event) => {
                event.preventDefault();
                goOn();
              }}
            >
              <div className="wizard-fields">
                <StepFields step={step} isChecked={isChecked} go={go} />
                {sending.error && <ProblemNote error={sending.error} retry={goOn} />}
              </div>
              <footer>
                {position > 0 && (
                  <Button
                    variant="subtle"
                    leftSection={<IconArrowLeft className="i s" aria-hidden />}
                    onClick={() => go(steps[position - 1] ?? 'who')}
                  >
                    {t('wizard.back')}
                  </Button>
                )}
                <span className="grow" />
                {conflicts.length > 0 && (
                  <a href="#conflict" className="tone danger small">
                    {t('wizard.conflicts', { count: conflicts.length })}
                  </a>
                )}
                {step === 'check' ? (
                  <Button
                    type="submit"
                    loading={sending.isPending}
                    disabled={conflicts.length > 0}
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
            </form>
          </div>
        </FormProvider>
        <PreviewPanel preview={preview} go={go} />
      </div>
    </div>
  );
}
