import '../accounts.css';
import { useEffect, useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useMe } from '../../api/queries.ts';
import { useWords } from '../../look/useWords.ts';
import { conflictsIn } from '../../wizard/conflicts.ts';
import { stepStates } from '../../wizard/stepPlan.ts';
import { Submitted } from '../../wizard/Submitted.tsx';
import { useDraft } from '../../wizard/useDraft.ts';
import { usePreview } from '../../wizard/usePreview.ts';
import { useSteps } from '../../wizard/useSteps.ts';
import { WizardSheet } from '../../wizard/WizardSheet.tsx';
import type { AskPlan, AskStep } from './askPlan.ts';
import { KindTabs } from './KindTabs.tsx';
import { useAskWords } from './useAskWords.ts';
import { useSending } from './useSending.ts';

interface AskWizardProps<V extends object, S extends AskStep> {
  plan: AskPlan<V, S>;
  initial: V;
  /** What the draft is of, beside its kind. */
  about?: string;
}

/** Asking about an account, in steps; who approves and what stands against it show beside them before anything is sent. */
export function AskWizard<V extends object, S extends AskStep>(props: AskWizardProps<V, S>) {
  const { t } = useWords();
  const [round, setRound] = useState(0);
  const sending = useSending();
  const again = () => {
    sending.reset();
    setRound((n) => n + 1);
  };
  if (sending.done) return <Submitted {...sending.done} follow={t(`ask.follow.${props.plan.kind}`)} again={again} />;
  return <AskSteps key={round} {...props} sending={sending} restart={again} />;
}

interface AskStepsProps<V extends object, S extends AskStep> extends AskWizardProps<V, S> {
  sending: ReturnType<typeof useSending>;
  restart: () => void;
}

function AskSteps<V extends object, S extends AskStep>({
  plan,
  initial,
  about,
  sending,
  restart,
}: AskStepsProps<V, S>) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { values, set, draft } = useKeptValues({ plan, initial, about });
  const at = useSteps(plan, values);
  const words = useAskWords(plan);
  const preview = usePreview(plan.toInput(values, t('ask.standIn')));
  const isOpen = conflictsIn(preview.data?.findings ?? []).length === 0;
  const input = isOpen ? plan.toInput(values) : null;
  return (
    <WizardSheet
      heading={{
        title: t(`ask.title.${plan.kind}`),
        submitLabel: t('wizard.submit'),
        savedAt: draft.savedAt,
        restart: () => {
          draft.forget();
          restart();
        },
        later: () => void navigate({ to: '/requests' }),
      }}
      kinds={<KindTabs current={plan.kind} />}
      all={stepStates(plan, values, words.titles)}
      at={at}
      values={values}
      answers={words.answers(at.step, values)}
      solvedIn={plan.solvedIn}
      preview={preview}
      notYet={t(`ask.notYet.${plan.kind}`)}
      sending={sending}
      send={() => input && sending.send({ input, preview: preview.data ?? null, sent: draft.forget })}
    >
      {plan.fields(at.step, { values, set, missing: words.missing(at.step, values, at.isChecked) })}
    </WizardSheet>
  );
}

function useKeptValues<V extends object, S extends AskStep>({ plan, initial, about }: AskWizardProps<V, S>) {
  const me = useMe();
  const purpose = about ? `${plan.kind}.${about}` : plan.kind;
  const draft = useDraft<V>(me.officer.id, purpose, (kept) => hasFieldsOf(initial, kept));
  const [values, setValues] = useState(draft.kept?.values ?? initial);
  const [isTouched, setTouched] = useState(false);
  const { keep } = draft;
  useEffect(() => {
    if (isTouched) keep(values);
  }, [values, isTouched, keep]);
  const [set] = useState(() => (change: Partial<V>) => {
    setValues((before) => ({ ...before, ...change }));
    setTouched(true);
  });
  return { values, set, draft };
}

/** Whether kept values have every field, and text where text belongs. */
function hasFieldsOf(initial: object, kept: Record<string, unknown>): boolean {
  return Object.entries(initial).every(
    ([field, value]) => field in kept && (typeof value !== 'string' || typeof kept[field] === 'string'),
  );
}
