import { useFormContext } from 'react-hook-form';
import { useMe } from '../api/queries.ts';
import type { OfficerRef } from '../api/shapes.ts';
import { OfficerField } from '../look/OfficerField.tsx';
import { placeOf } from '../look/Person.tsx';
import { useWords } from '../look/useWords.ts';
import { AccountChoice } from './AccountChoice.tsx';
import { useMissing } from './useMissing.ts';
import { onlyOne, type WizardValues } from './values.ts';

/** For whom, and through which account that this person holds. */
export function WhoStep({ isChecked }: { isChecked: boolean }) {
  const { t } = useWords();
  const me = useMe();
  const { watch, setValue } = useFormContext<WizardValues>();
  const missing = useMissing('who', isChecked);
  const officer = watch('officer');
  const isSelf = officer?.id === me.officer.id;
  const choose = (next: OfficerRef | null) => {
    setValue('officer', next && { id: next.id, name: next.name, position: next.position, unitName: next.unitName });
    setValue('account', next?.id === me.officer.id ? onlyOne(me.accounts) : null);
  };
  return (
    <>
      <SelfOrOther isSelf={isSelf} choose={choose} />
      {!isSelf && (
        <OfficerField
          label={t('wizard.officer')}
          placeholder={t('wizard.officerPlaceholder')}
          value={officer}
          choose={choose}
          except={me.officer.id}
          error={missing('officer')}
        />
      )}
      {officer && (
        <AccountChoice
          key={officer.id}
          officer={officer}
          own={isSelf ? me.accounts : null}
          error={missing('account')}
        />
      )}
    </>
  );
}

function SelfOrOther({ isSelf, choose }: { isSelf: boolean; choose: (officer: OfficerRef | null) => void }) {
  const { t } = useWords();
  const me = useMe();
  return (
    <fieldset>
      <legend>{t('wizard.step.who')}</legend>
      <div className="perms">
        <label className="opt">
          <input type="radio" name="who" checked={isSelf} onChange={() => choose(me.officer)} />
          <span>
            <b>{t('wizard.forMe')}</b>
            {me.officer.name}, {placeOf(me.officer)}
          </span>
        </label>
        <label className="opt">
          <input type="radio" name="who" checked={!isSelf} onChange={() => choose(null)} />
          <span>
            <b>{t('wizard.forOther')}</b>
            {t('wizard.forOtherHint')}
          </span>
        </label>
      </div>
    </fieldset>
  );
}
