import { IconCheck } from '@tabler/icons-react';
import { useWords } from '../look/useWords.ts';
import type { StepState } from './stepPlan.ts';

interface StepBarProps<S extends string> {
  all: StepState<S>[];
  step: S;
  go: (step: S) => void;
}

/** The steps: which are done, which is being filled in; every step up to the first open one can be gone to. */
export function StepBar<S extends string>({ all, step, go }: StepBarProps<S>) {
  const { t } = useWords();
  const reach = all.findIndex(({ isAnswered }) => !isAnswered);
  const current = all.findIndex((one) => one.step === step);
  return (
    <ol className="steps" aria-label={t('wizard.steps')}>
      {all.map((one, n) => {
        const isDone = n < current && one.isAnswered;
        const mark = n === current ? 'now' : isDone ? 'done' : '';
        return (
          <li key={one.step} className={mark} aria-current={n === current ? 'step' : undefined}>
            <button
              type="button"
              className={mark}
              disabled={n > Math.max(reach, current) || n === current}
              onClick={() => go(one.step)}
            >
              <span className="step" aria-hidden>
                {isDone ? <IconCheck className="i" /> : n + 1}
              </span>
              <span>{one.title}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
