import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { unitsQuery } from '../../api/queries.ts';
import { OfficerField } from '../../look/OfficerField.tsx';
import { UnitField } from '../../look/UnitField.tsx';
import { useWords } from '../../look/useWords.ts';
import type { AskFieldsProps } from './askPlan.ts';
import type { IssueValues } from './issueValues.ts';

type FieldsProps = AskFieldsProps<IssueValues>;

/** A unit without divisions is its own: there is nothing to choose then. */
function useOnlyDivision({ values: { unit, division }, set }: FieldsProps): void {
  const below = useQuery({ ...unitsQuery('', unit?.id), enabled: unit !== null });
  const only = below.data?.items.length === 1 ? below.data.items[0] : undefined;
  useEffect(() => {
    if (only && !division) set({ division: { id: only.id, name: only.name, subordinates: 0 } });
  }, [only, division, set]);
}

/** Who is to use the account, down to the division, with position and phone (R19). */
export function CustodianFields(props: FieldsProps) {
  const { t } = useWords();
  const { values, set, missing } = props;
  const { unit, division, officer } = values;
  useOnlyDivision(props);
  return (
    <>
      <UnitField
        label={t('ask.division')}
        placeholder={t('ask.divisionPlaceholder')}
        value={division}
        choose={(chosen) => set({ division: chosen, officer: null, position: '' })}
        under={unit?.id}
        error={missing('division')}
      />
      {division ? (
        <OfficerField
          key={division.id}
          label={t('ask.officer')}
          placeholder={t('ask.officerPlaceholder')}
          value={officer}
          choose={(chosen) => set({ officer: chosen, position: chosen?.position ?? '' })}
          unitId={division.id}
          error={missing('officer')}
        />
      ) : (
        <p className="hint">{t('ask.officerFirst')}</p>
      )}
      <ReachFields {...props} />
    </>
  );
}

function ReachFields({ values: { position, phone }, set, missing }: FieldsProps) {
  const { t } = useWords();
  return (
    <div className="perms">
      <TextInput
        label={t('ask.position')}
        value={position}
        maxLength={200}
        onChange={(event) => set({ position: event.currentTarget.value })}
        error={missing('position')}
      />
      <TextInput
        label={t('ask.phone')}
        type="tel"
        inputMode="tel"
        value={phone}
        maxLength={25}
        onChange={(event) => set({ phone: event.currentTarget.value })}
        error={missing('phone')}
      />
    </div>
  );
}
