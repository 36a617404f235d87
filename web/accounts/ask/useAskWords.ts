import { useWords } from '../../look/useWords.ts';
import type { Answer } from '../../wizard/stepPlan.ts';
import type { AskField, AskPlan, AskStep, AskWords } from './askPlan.ts';

/** A plan's words: the titles of its steps, what they answered, and what they still want. */
export function useAskWords<V extends object, S extends AskStep>(plan: AskPlan<V, S>) {
  const { t } = useWords();
  const titles: Record<S, string> = t('ask.step', { returnObjects: true });
  const words: AskWords = {
    kind: (kind) => t(`terms.accountKind.${kind}`),
    contact: (contact) => t('ask.answerTo', { contact }),
  };
  /** What the steps before one answered, in their order. */
  const answers = (until: S, values: V): Answer<S>[] =>
    plan.steps
      .slice(0, plan.steps.indexOf(until))
      .map((step) => ({ step, title: titles[step], ...plan.told(step, values, words) }));
  const missing = (step: S, values: V, isChecked: boolean) => {
    const open = isChecked ? plan.missingIn(step, values) : [];
    return (field: AskField) => (open.includes(field) ? t(`ask.missing.${field}`) : undefined);
  };
  return { titles, answers, missing };
}
