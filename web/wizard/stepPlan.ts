/** The steps of a wizard, in order; the last one checks all answers. */
export interface StepPlan<V, S extends string> {
  steps: readonly S[];
  /** The fields of a step that still want an answer; of the last one, of all steps. */
  missingIn(step: S, values: V): readonly string[];
}

/** A step as the bar shows it. */
export interface StepState<S extends string> {
  step: S;
  title: string;
  isAnswered: boolean;
}

/** One step with what it answered: `main` in one line, `more` beside it. */
export interface Answer<S extends string = string> {
  step: S;
  title: string;
  main: string;
  more: string;
}

/** The first step with something missing, the last one when all is there. */
export function firstOpenOf<V, S extends string>({ steps, missingIn }: StepPlan<V, S>, values: V): S {
  const last = steps.at(-1);
  if (last === undefined) throw new RangeError('a wizard has steps');
  return steps.find((step) => step !== last && missingIn(step, values).length > 0) ?? last;
}

/** Which steps have all their answers; the last one never has, as it answers nothing itself. */
export function stepStates<V, S extends string>(
  { steps, missingIn }: StepPlan<V, S>,
  values: V,
  titles: Record<S, string>,
): StepState<S>[] {
  return steps.map((step) => ({
    step,
    title: titles[step],
    isAnswered: step !== steps.at(-1) && missingIn(step, values).length === 0,
  }));
}
