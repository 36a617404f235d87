import 'dayjs/locale/vi';
import { DateInput } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat';
import { useWords } from './useWords.ts';

// Without it the field reads what is typed as the browser does: 05/12 as the fifth month's twelfth day.
dayjs.extend(customParseFormat);

interface DayFieldProps {
  label: string;
  value: string;
  choose: (day: string) => void;
  min?: string;
  max?: string;
  required?: boolean;
  error?: string | false;
}

/** A calendar day, typed as dd/MM/yyyy or chosen; held as `2024-10-15`, empty while there is none. */
export function DayField({ label, value, choose, min, max, required, error }: DayFieldProps) {
  const { t, language } = useWords();
  const turning = { previous: t('states.earlier'), next: t('states.later') };
  return (
    <DateInput
      label={label}
      value={value || null}
      onChange={(day) => choose(day ?? '')}
      valueFormat="DD/MM/YYYY"
      placeholder={t('states.dayPlaceholder')}
      locale={language}
      firstDayOfWeek={1}
      ariaLabels={{
        previousMonth: turning.previous,
        nextMonth: turning.next,
        previousYear: turning.previous,
        nextYear: turning.next,
        previousDecade: turning.previous,
        nextDecade: turning.next,
      }}
      minDate={min}
      maxDate={max}
      withAsterisk={required}
      leftSection={<IconCalendar className="i s" aria-hidden />}
      error={error}
    />
  );
}
