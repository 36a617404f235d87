import { useWords } from '../look/useWords.ts';
import { ChangeStep } from './ChangeStep.tsx';
import type { Answer } from './stepPlan.ts';

/** All answers once more, each with a way back. */
export function CheckStep<S extends string>({ answers, go }: { answers: Answer<S>[]; go: (step: S) => void }) {
  const { t } = useWords();
  return (
    <>
      <p className="muted">{t('wizard.checkLead')}</p>
      <dl className="check-list">
        {answers.map(({ step, title, main, more }) => (
          <div key={step}>
            <dt>{title}</dt>
            <dd>
              <b className="num">{main}</b>
              {more && <span className="sub">{more}</span>}
            </dd>
            <dd>
              <ChangeStep title={title} go={() => go(step)} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
