import { IconCircleCheck } from '@tabler/icons-react';
import { ChangeStep } from './ChangeStep.tsx';
import type { Answer } from './stepPlan.ts';

/** What the steps before this one answered, each with a way back to change it. */
export function DoneSteps<S extends string>({ answers, go }: { answers: Answer<S>[]; go: (step: S) => void }) {
  if (answers.length === 0) return null;
  return (
    <section className="card done-steps">
      {answers.map(({ step, title, main, more }) => (
        <div className="sum" key={step}>
          <IconCircleCheck className="i" aria-hidden />
          <p className="grow small">
            <span className="vh">{title}: </span>
            <b className="num">{main}</b> <span className="muted">{more}</span>
          </p>
          <ChangeStep title={title} go={() => go(step)} />
        </div>
      ))}
    </section>
  );
}
