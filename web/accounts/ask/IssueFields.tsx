import { TextInput } from '@mantine/core';
import { UnitField } from '../../look/UnitField.tsx';
import { useWords } from '../../look/useWords.ts';
import type { AskFieldsProps } from './askPlan.ts';
import type { IssueStep, IssueValues } from './issueValues.ts';
import { CustodianFields } from './CustodianFields.tsx';
import { KindChoice } from './KindChoice.tsx';
import { ReasonField } from './ReasonField.tsx';

type FieldsProps = AskFieldsProps<IssueValues>;

/** The fields of a step in asking for an account. */
export function IssueFields({ step, ...props }: FieldsProps & { step: IssueStep }) {
  if (step === 'unit') return <UnitFields {...props} />;
  if (step === 'custodian') return <CustodianFields {...props} />;
  if (step === 'why') return <WhyFields {...props} />;
  return null;
}

function UnitFields({ values: { unit, accountKind }, set, missing }: FieldsProps) {
  const { t } = useWords();
  return (
    <>
      <div>
        <UnitField
          label={t('ask.unit')}
          placeholder={t('ask.unitPlaceholder')}
          value={unit}
          choose={(chosen) => set({ unit: chosen, division: null, officer: null, position: '' })}
          error={missing('unit')}
        />
        <p className="hint">{t('ask.unitHint')}</p>
      </div>
      {unit && (
        <KindChoice
          key={unit.id}
          unitId={unit.id}
          chosen={accountKind}
          choose={(kind) => set({ accountKind: kind })}
          error={missing('accountKind')}
        />
      )}
    </>
  );
}

function WhyFields({ values: { contact, reason }, set, missing }: FieldsProps) {
  const { t } = useWords();
  return (
    <>
      <ReasonField
        kind="account.issue"
        value={reason}
        write={(text) => set({ reason: text })}
        error={missing('reason')}
      />
      <TextInput
        label={t('ask.contact')}
        description={t('ask.contactHint')}
        value={contact}
        maxLength={200}
        onChange={(event) => set({ contact: event.currentTarget.value })}
        error={missing('contact')}
      />
    </>
  );
}
