import { useRef, useState } from 'react';
import { firstOpenOf, type StepPlan } from './stepPlan.ts';

/** Going through the steps: where one is, onwards only when nothing is missing, backwards always. */
export function useSteps<V, S extends string>(plan: StepPlan<V, S>, initial: V) {
  const { steps, missingIn } = plan;
  const [step, setStep] = useState<S>(() => firstOpenOf(plan, initial));
  const [isChecked, setChecked] = useState(false);
  const body = useRef<HTMLFormElement>(null);
  const position = steps.indexOf(step);
  const isLast = position === steps.length - 1;

  const go = (to: S | undefined) => {
    if (to === undefined) return;
    setStep(to);
    setChecked(false);
    setTimeout(() => body.current?.focus());
  };
  /** Goes on; `send` at the last step. Where something is missing it says so and goes to it. */
  const goOn = (values: V, send: () => void) => {
    if (missingIn(step, values).length > 0) {
      setChecked(true);
      setTimeout(() => body.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
    } else if (isLast) send();
    else go(steps[position + 1]);
  };
  const back = position > 0 ? () => go(steps[position - 1]) : undefined;
  return { step, isLast, isChecked, body, go, goOn, back };
}
