import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useWords } from '../look/useWords.ts';
import { useStepWords } from './useStepWords.ts';
import { steps, type Step, type WizardValues } from './values.ts';

interface DoneStepsProps {
  until: Step;
  values: WizardValues;
  go: (step: Step) => void;
}

/** What the steps before this one answered, each with a way back to change it. */
export function DoneSteps({ until, values, go }: DoneStepsProps) {
  const { t } = useWords();
  const words = useStepWords();
  const done = steps.slice(0, steps.indexOf(until)).filter((step) => step !== 'check');
  if (done.length === 0) return null;
  return (
    <section className="card done-steps">
      {done.map((step) => {
        const { main, more } = words(step, values);
        return (
          <div className="sum" key={step}>
            <IconCircleCheck className="i" aria-hidden />
            <p className="grow small">
              <span className="vh">{t(`wizard.step.${step}`)}: </span>
              <b className="num">{main}</b> <span className="muted">{more}</span>
            </p>
            <Button
              size="xs"
              variant="light"
              aria-label={t('wizard.changeStep', { step: t(`wizard.step.${step}`) })}
              onClick={() => go(step)}
            >
              {t('wizard.change')}
            </Button>
          </div>
        );
      })}
    </section>
  );
}
