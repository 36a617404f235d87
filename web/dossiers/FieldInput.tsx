import { Select, TextInput } from '@mantine/core';
import { Controller, type ControllerRenderProps } from 'react-hook-form';
import type { PlainField, SectionField } from '../api/shapes.ts';
import { DayField } from '../look/DayField.tsx';
import { useWords } from '../look/useWords.ts';
import { calendarDay } from '../time/calendar.ts';
import type { SectionValues } from './sectionValues.ts';

const LONGEST = 500;
type Place = `plain.${string}` | `lists.${string}.${number}.${string}`;

/** One text, day or choice of a section, with its fault. */
export function FieldInput({ name, field }: { name: Place; field: PlainField | SectionField }) {
  return (
    <Controller<SectionValues>
      name={name}
      render={({ field: held, fieldState }) => (
        <Input field={field} held={held} error={fieldState.error?.message ?? false} />
      )}
    />
  );
}

interface InputProps {
  field: PlainField | SectionField;
  held: ControllerRenderProps<SectionValues>;
  error: string | false;
}

function Input({ field: { label, kind, required, choices = [] }, held, error }: InputProps) {
  const { t, both } = useWords();
  const value = typeof held.value === 'string' ? held.value : '';
  const shared = { label: both(label), error, withAsterisk: required };
  if (kind === 'date')
    return (
      <DayField
        label={both(label)}
        required={required}
        value={value}
        choose={held.onChange}
        max={calendarDay(new Date())}
        error={error}
      />
    );
  if (kind === 'text') return <TextInput {...shared} {...held} value={value} maxLength={LONGEST} />;
  return (
    <Select
      {...shared}
      ref={held.ref}
      onBlur={held.onBlur}
      placeholder={t('section.choose')}
      data={choices.map((choice) => ({ value: choice.value, label: both(choice.label) }))}
      value={value || null}
      clearable={!required}
      clearButtonProps={{ 'aria-label': t('section.clearChoice', { field: both(label) }) }}
      allowDeselect={!required}
      onChange={(chosen) => held.onChange(chosen ?? '')}
    />
  );
}
