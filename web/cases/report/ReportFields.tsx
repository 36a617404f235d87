import { TextInput } from '@mantine/core';
import { useId } from 'react';
import type { CaseSeverity } from '../../api/shapes.ts';
import { FieldError } from '../../look/FieldError.tsx';
import { useWords } from '../../look/useWords.ts';
import { calendarDay, formatClock, formatMoment } from '../../time/calendar.ts';
import { momentOf, sinceFault, type ReportValues } from './reportValues.ts';

const severities: CaseSeverity[] = ['lost', 'suspected', 'compromised'];

interface ReportFieldsProps {
  values: ReportValues;
  change: (change: Partial<ReportValues>) => void;
  /** Whether it was tried to send, so that what is missing says so. */
  isChecked: boolean;
  forAnother: boolean;
}

/** What happened, and since when it is certain no more. */
export function ReportFields({ values, change, isChecked, forAnother }: ReportFieldsProps) {
  const { t } = useWords();
  const error = useId();
  const isMissing = isChecked && values.severity === null;
  return (
    <>
      <fieldset aria-describedby={error}>
        <legend>{t('cases.ask.what')}</legend>
        <div className="severities">
          {severities.map((one) => (
            <label className="opt" key={one}>
              <input
                type="radio"
                name="severity"
                aria-invalid={isMissing || undefined}
                checked={values.severity === one}
                onChange={() => change({ severity: one })}
              />
              <span>
                <b>{t(`cases.severity.${one}`)}</b>
                {t(`cases.ask.hint.${one}`)}
              </span>
            </label>
          ))}
        </div>
        <FieldError id={error}>{isMissing ? t('cases.ask.whatMissing') : undefined}</FieldError>
      </fieldset>
      {values.severity !== null && values.severity !== 'lost' && (
        <SinceField values={values} change={change} isChecked={isChecked} forAnother={forAnother} />
      )}
    </>
  );
}

/**
 * Since when it is certain no more. The device's own field for the moment: it is the quickest on a phone. What it holds is
 * read back, since the field shows day and month in the order of the browser.
 */
function SinceField({ values, change, isChecked, forAnother }: ReportFieldsProps) {
  const { t } = useWords();
  const now = new Date();
  const fault = isChecked ? sinceFault(values, now) : null;
  const since = momentOf(values.since);
  return (
    <TextInput
      className="since-field"
      type="datetime-local"
      label={t(forAnother ? 'cases.ask.sinceHead' : 'cases.ask.since')}
      description={t('cases.ask.sinceHint')}
      inputContainer={(field) => (
        <>
          {field}
          {since && <p className="hint num">{t('cases.ask.sinceRead', { at: formatMoment(since) })}</p>}
        </>
      )}
      max={`${calendarDay(now)}T${formatClock(now)}`}
      value={values.since}
      onChange={(event) => change({ since: event.currentTarget.value })}
      error={fault && t(`cases.ask.${fault}`)}
    />
  );
}
