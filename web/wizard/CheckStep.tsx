import { Button } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import { useWords } from '../look/useWords.ts';
import { useStepWords } from './useStepWords.ts';
import { steps, type Step, type WizardValues } from './values.ts';

/** All answers once more, each with a way back, and what the rules say of them. */
export function CheckStep({ go }: { go: (step: Step) => void }) {
  const { t } = useWords();
  const { watch } = useFormContext<WizardValues>();
  const words = useStepWords();
  const values = watch();
  return (
    <>
      <p className="muted">{t('wizard.checkLead')}</p>
      <dl className="check-list">
        {steps.map((step) => {
          if (step === 'check') return null;
          const { main, more } = words(step, values);
          return (
            <div key={step}>
              <dt>{t(`wizard.step.${step}`)}</dt>
              <dd>
                <b className="num">{main}</b>
                {more && <span className="sub">{more}</span>}
              </dd>
              <dd>
                <Button
                  size="xs"
                  variant="light"
                  aria-label={t('wizard.changeStep', { step: t(`wizard.step.${step}`) })}
                  onClick={() => go(step)}
                >
                  {t('wizard.change')}
                </Button>
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}
