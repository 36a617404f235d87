import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { IconUser } from '@tabler/icons-react';
import { useState } from 'react';
import { officersQuery } from '../api/queries.ts';
import type { OfficerRef } from '../api/shapes.ts';
import { placeOf } from './Person.tsx';

interface OfficerFieldProps {
  label: string;
  placeholder: string;
  value: OfficerRef | null;
  choose: (officer: OfficerRef | null) => void;
  error?: string | false;
  /** Who cannot be chosen. */
  except?: string;
  /** Only those who serve in this very unit. */
  unitId?: string;
}

const labelOf = (officer: OfficerRef) => `${officer.name}, ${placeOf(officer)}`;

/** Chooses an officer of the own department by a search without diacritics. */
export function OfficerField({ label, placeholder, value, choose, error, except, unitId }: OfficerFieldProps) {
  const [typed, setTyped] = useState(value ? labelOf(value) : '');
  const [q] = useDebouncedValue(value && typed === labelOf(value) ? '' : typed, 250);
  const officers = useQuery({ ...officersQuery(q, unitId), placeholderData: keepPreviousData });
  const found = (officers.data?.items ?? []).filter(({ id }) => id !== except);
  const offered = value && !found.some(({ id }) => id === value.id) ? [value, ...found] : found;
  return (
    <Select
      label={label}
      placeholder={placeholder}
      leftSection={<IconUser className="i s" aria-hidden />}
      searchable
      filter={({ options }) => options}
      data={offered.map((officer) => ({ value: officer.id, label: labelOf(officer) }))}
      value={value?.id ?? null}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(id) => choose(offered.find((officer) => officer.id === id) ?? null)}
      error={error}
    />
  );
}
