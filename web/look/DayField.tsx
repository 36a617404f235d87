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
  error?: string | false;
}

/** A calendar day, typed as dd/MM/yyyy or chosen; held as `2024-10-15`, empty while there is none. */
export function DayField({ label, value, choose, min, error }: DayFieldProps) {
  const { language } = useWords();
  return (
    <DateInput
      label={label}
      value={value || null}
      onChange={(day) => choose(day ?? '')}
      valueFormat="DD/MM/YYYY"
      placeholder="dd/mm/yyyy"
      locale={language}
      firstDayOfWeek={1}
      minDate={min}
      leftSection={<IconCalendar className="i s" aria-hidden />}
      error={error}
    />
  );
}
