import { Button } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import { DayField } from '../look/DayField.tsx';
import { useWords } from '../look/useWords.ts';
import { addMonths, daysBetween } from '../time/calendar.ts';
import { useMissing } from './useMissing.ts';
import type { WizardValues } from './values.ts';

const presets = [3, 6, 12];

/** From when until when. */
export function HowLongStep({ isChecked }: { isChecked: boolean }) {
  const { t } = useWords();
  const { watch, setValue } = useFormContext<WizardValues>();
  const missing = useMissing('howLong', isChecked);
  const [from, to] = watch(['from', 'to']);
  return (
    <>
      <div className="perms">
        <DayField
          label={t('wizard.from')}
          value={from}
          choose={(day) => setValue('from', day)}
          error={missing('from')}
        />
        <DayField
          label={t('wizard.to')}
          value={to}
          min={from || undefined}
          choose={(day) => setValue('to', day)}
          error={missing('to')}
        />
      </div>
      {from && (
        <div className="row wrap" role="group" aria-label={t('wizard.presets')}>
          {presets.map((months) => (
            <Button
              key={months}
              size="xs"
              variant="light"
              aria-pressed={to === addMonths(from, months)}
              onClick={() => setValue('to', addMonths(from, months))}
            >
              {t('wizard.months', { count: months })}
            </Button>
          ))}
        </div>
      )}
      <div className="hint">
        {from && to >= from && <p>{t('wizard.length', { count: daysBetween(from, to) })}</p>}
        <p>{t('wizard.handover')}</p>
      </div>
    </>
  );
}
