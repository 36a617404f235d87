import { useRef, useState } from 'react';
import { firstOpenStep, missingIn, steps, type Step, type WizardValues } from './values.ts';

/** Going through the steps: where one is, onwards only when nothing is missing, backwards always. */
export function useSteps(initial: WizardValues) {
  const [step, setStep] = useState<Step>(() => firstOpenStep(initial));
  const [isChecked, setChecked] = useState(false);
  const body = useRef<HTMLFormElement>(null);
  const position = steps.indexOf(step);

  const go = (to: Step) => {
    setStep(to);
    setChecked(false);
    setTimeout(() => body.current?.focus());
  };
  /** Goes on; `send` at the last step. Where something is missing it says so and goes to it. */
  const goOn = (values: WizardValues, send: () => void) => {
    if (missingIn(step, values).length > 0) {
      setChecked(true);
      setTimeout(() => body.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
    } else if (step === 'check') send();
    else go(steps[position + 1] ?? 'check');
  };
  const back = position > 0 ? () => go(steps[position - 1] ?? 'who') : undefined;
  return { step, isChecked, body, go, goOn, back };
}
