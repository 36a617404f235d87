import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { IconSitemap } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { unitsQuery } from '../api/queries.ts';
import type { UnitRow } from '../api/shapes.ts';

interface ChosenUnit {
  id: string;
  name: string;
  subordinates: number;
}

interface UnitFieldProps {
  label: ReactNode;
  placeholder: string;
  value: ChosenUnit | null;
  choose: (unit: ChosenUnit | null) => void;
  error?: string | false;
  clearable?: boolean;
  hideLabel?: boolean;
  /** Only this unit and those below it. */
  under?: string;
}

/** Chooses a unit by a search without diacritics. */
export function UnitField({ label, placeholder, value, choose, error, clearable, hideLabel, under }: UnitFieldProps) {
  const [typed, setTyped] = useState(value?.name ?? '');
  const [q] = useDebouncedValue(typed === value?.name ? '' : typed, 250);
  const units = useQuery({ ...unitsQuery(q, under), placeholderData: keepPreviousData });
  const found = units.data?.items ?? [];
  const options = found.filter(({ id }) => id !== value?.id).map((unit) => ({ value: unit.id, label: labelOf(unit) }));
  // Always by the same words: where the chosen one's label changes, Mantine writes it over what is being typed.
  if (value) options.unshift({ value: value.id, label: value.name });
  return (
    <Select
      label={hideLabel ? undefined : label}
      aria-label={hideLabel && typeof label === 'string' ? label : undefined}
      placeholder={placeholder}
      leftSection={<IconSitemap className="i s" aria-hidden />}
      searchable
      clearable={clearable}
      clearButtonProps={{ 'aria-hidden': true, tabIndex: -1 }}
      filter={({ options: all }) => all}
      data={options}
      value={value?.id ?? null}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(id) => {
        const unit = found.find((one) => one.id === id);
        choose(unit ? { id: unit.id, name: labelOf(unit), subordinates: unit.subordinates } : id ? value : null);
      }}
      error={error}
    />
  );
}

/** With the unit above it: many units have a division of the same name. */
function labelOf({ name, parentId, parentName }: UnitRow): string {
  return parentId && parentName ? `${name}, ${parentName}` : name;
}
