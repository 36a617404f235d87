import { HowLongStep } from './HowLongStep.tsx';
import type { Step } from './values.ts';
import { WhatStep } from './WhatStep.tsx';
import { WhoStep } from './WhoStep.tsx';
import { WhyStep } from './WhyStep.tsx';

interface StepFieldsProps {
  step: Step;
  /** Whether the step was tried to leave, so that what is missing says so. */
  isChecked: boolean;
}

/** The fields of a step that asks something; none in the last, which checks. */
export function StepFields({ step, isChecked }: StepFieldsProps) {
  if (step === 'who') return <WhoStep isChecked={isChecked} />;
  if (step === 'what') return <WhatStep isChecked={isChecked} />;
  if (step === 'howLong') return <HowLongStep isChecked={isChecked} />;
  if (step === 'why') return <WhyStep isChecked={isChecked} />;
  return null;
}
