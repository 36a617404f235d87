import { useWords } from '../look/useWords.ts';
import { formatDay, startOfDay } from '../time/calendar.ts';
import type { Step, WizardValues } from './values.ts';

/** What a step answered, in one line: `Trịnh Hoài Thương, qua HP-QT01`. */
export function useStepWords() {
  const { t } = useWords();
  return (step: Exclude<Step, 'check'>, values: WizardValues): { main: string; more: string } => {
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
