import { IconCheck } from '@tabler/icons-react';
import { useWords } from '../look/useWords.ts';
import { missingIn, steps, type Step, type WizardValues } from './values.ts';

interface StepBarProps {
  step: Step;
  values: WizardValues;
  go: (step: Step) => void;
}

/** The five steps: which are done, which is being filled in; every step up to the first open one can be gone to. */
export function StepBar({ step, values, go }: StepBarProps) {
  const { t } = useWords();
  const firstOpen = steps.findIndex((one) => one !== 'check' && missingIn(one, values).length > 0);
  const reach = firstOpen < 0 ? steps.length - 1 : firstOpen;
  const current = steps.indexOf(step);
  return (
    <ol className="steps" aria-label={t('wizard.steps')}>
      {steps.map((one, n) => {
        const isDone = n < current && missingIn(one, values).length === 0;
        const mark = n === current ? 'now' : isDone ? 'done' : '';
        return (
          <li key={one} className={mark} aria-current={n === current ? 'step' : undefined}>
            <button
              type="button"
              className={mark}
              disabled={n > Math.max(reach, current) || n === current}
              onClick={() => go(one)}
            >
              <span className="step" aria-hidden>
                {isDone ? <IconCheck className="i" /> : n + 1}
              </span>
              <span>{t(`wizard.step.${one}`)}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
