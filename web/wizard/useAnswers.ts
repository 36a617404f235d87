import { useWords } from '../look/useWords.ts';
import { formatDay, startOfDay } from '../time/calendar.ts';
import type { Answer } from './stepPlan.ts';
import { steps, type Step, type WizardValues } from './values.ts';

type AnsweredStep = Exclude<Step, 'check'>;

/** What the steps before one answered, in their order. */
export function useAnswers() {
  const { t } = useWords();
  const words = useStepWords();
  return (until: Step, values: WizardValues): Answer<Step>[] =>
    steps
      .slice(0, steps.indexOf(until))
      .filter((step) => step !== 'check')
      .map((step) => ({ step, title: t(`wizard.step.${step}`), ...words(step, values) }));
}

/** What a step answered, in one line: `Trịnh Hoài Thương, qua HP-QT01`. */
function useStepWords() {
  const { t } = useWords();
  return (step: AnsweredStep, values: WizardValues): { main: string; more: string } => {
    const { officer, account, permissions, workGroup, unit, withSubordinates, from, to, reason } = values;
    if (step === 'who') {
      return {
        main: [officer?.name, account?.userName].filter(Boolean).join(' · '),
        more: account ? `${t(`terms.accountKind.${account.kind}`)}, ${account.unitName}` : '',
      };
    }
    if (step === 'what') {
      const scope = unit
        ? withSubordinates && unit.subordinates > 0
          ? t('request.withUnits', { unit: unit.name, count: unit.subordinates })
          : unit.name
        : '';
      return {
        main: permissions.map((permission) => t(`terms.permission.${permission}`)).join(', '),
        more: [workGroup && t(`terms.workGroup.${workGroup}`), scope].filter(Boolean).join(' · '),
      };
    }
    if (step === 'howLong') {
      if (!from || !to) return { main: '', more: '' };
      return {
        main: t('request.fromTo', { from: formatDay(startOfDay(from)), to: formatDay(startOfDay(to)) }),
        more: t('request.untilHandover'),
      };
    }
    return { main: reason, more: '' };
  };
}
