import './wizard.css';
import type { FormEvent, ReactNode } from 'react';
import { ProblemNote } from '../look/ProblemNote.tsx';
import { CheckStep } from './CheckStep.tsx';
import { conflictsIn } from './conflicts.ts';
import { DoneSteps } from './DoneSteps.tsx';
import { PreviewPanel, type PreviewQuery } from './PreviewPanel.tsx';
import { StepBar } from './StepBar.tsx';
import type { Answer, StepState } from './stepPlan.ts';
import type { useSteps } from './useSteps.ts';
import { WizardFooter } from './WizardFooter.tsx';
import { WizardHead } from './WizardHead.tsx';

export interface WizardHeading {
  title: string;
  submitLabel: string;
  savedAt: string | null;
  restart?: () => void;
  later: () => void;
}

interface WizardSheetProps<V, S extends string> {
  heading: WizardHeading;
  /** Above the steps: other kinds of request to turn to. */
  kinds?: ReactNode;
  all: StepState<S>[];
  at: ReturnType<typeof useSteps<V, S>>;
  values: V;
  /** What the steps before the present one answered. */
  answers: Answer<S>[];
  /** Where a conflict can be solved. */
  solvedIn: readonly S[];
  preview: PreviewQuery;
  /** What the preview waits for. */
  notYet: string;
  sending: { isPending: boolean; error: Error | null };
  send: () => void;
  /** The fields of the present step. */
  children: ReactNode;
}

/** The frame of every wizard: its steps, the present one's fields, and beside them who approves and what stands against it. */
export function WizardSheet<V, S extends string>(props: WizardSheetProps<V, S>) {
  const { heading, kinds, all, at, answers, solvedIn, preview, notYet } = props;
  const ways = all.filter(({ step }) => solvedIn.includes(step));
  return (
    <div className="page">
      <WizardHead {...heading} restart={heading.restart} />
      {kinds}
      <StepBar all={all} step={at.step} go={at.go} />
      <div className="halves">
        <div className="stack">
          {!at.isLast && <DoneSteps answers={answers} go={at.go} />}
          <StepForm {...props} />
        </div>
        <PreviewPanel
          preview={preview}
          notYet={notYet}
          ways={ways.map(({ step, title }) => ({ title, go: () => at.go(step) }))}
        />
      </div>
    </div>
  );
}

function StepForm<V, S extends string>(props: WizardSheetProps<V, S>) {
  const { heading, all, at, values, answers, preview, sending, send, children } = props;
  const conflicts = conflictsIn(preview.data?.findings ?? []).length;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    at.goOn(values, send);
  };
  return (
    <form
      ref={at.body}
      className="card wizard-step"
      tabIndex={-1}
      aria-label={all.find(({ step }) => step === at.step)?.title}
      onSubmit={submit}
    >
      <div className="wizard-fields">
        {at.isLast ? <CheckStep answers={answers} go={at.go} /> : children}
        {sending.error && <ProblemNote error={sending.error} retry={send} />}
      </div>
      <WizardFooter
        back={at.back}
        conflicts={conflicts}
        isLast={at.isLast}
        isSending={sending.isPending}
        submitLabel={heading.submitLabel}
      />
    </form>
  );
}
