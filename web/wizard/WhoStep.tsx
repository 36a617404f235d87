import { useQuery } from '@tanstack/react-query';
import { IconUserQuestion } from '@tabler/icons-react';
import { useFormContext } from 'react-hook-form';
import { accountsQuery, useMe } from '../api/queries.ts';
import type { AccountRef, OfficerRef } from '../api/shapes.ts';
import { FieldError } from '../look/FieldError.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { Note } from '../look/Note.tsx';
import { OfficerField } from '../look/OfficerField.tsx';
import { placeOf } from '../look/Person.tsx';
import { useWords } from '../look/useWords.ts';
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

interface AccountChoiceProps {
  officer: OfficerRef;
  own: AccountRef[] | null;
  error: string | undefined;
}

function AccountChoice({ officer, own, error }: AccountChoiceProps) {
  const { t } = useWords();
  const query = useQuery({ ...accountsQuery(officer.id), enabled: own === null });
  const held = own ?? query.data?.items.map(({ id, userName, kind, unitName }) => ({ id, userName, kind, unitName }));
  return (
    <Loaded query={{ ...query, data: held }} rows={2}>
      {(accounts) =>
        accounts.length === 0 ? (
          <Note tone="warn" icon={IconUserQuestion}>
            <b>{t('wizard.noAccount', { name: officer.name })}</b>
            <p>{t('wizard.noAccountText')}</p>
            <p className="cite">{t('wizard.noAccountCite')}</p>
          </Note>
        ) : (
          <AccountOptions accounts={accounts} error={error} />
        )
      }
    </Loaded>
  );
}

function AccountOptions({ accounts, error }: { accounts: AccountRef[]; error: string | undefined }) {
  const { t } = useWords();
  const { watch, setValue } = useFormContext<WizardValues>();
  const chosen = watch('account');
  return (
    <fieldset aria-describedby="account-error">
      <legend>{t('wizard.account')}</legend>
      <div className="perms">
        {accounts.map((account) => (
          <label className="opt" key={account.id}>
            <input
              type="radio"
              name="account"
              aria-invalid={error ? true : undefined}
              checked={chosen?.id === account.id}
              onChange={() => setValue('account', account)}
            />
            <span>
              <b className="num">{account.userName}</b>
              {t(`terms.accountKind.${account.kind}`)}, {account.unitName}
            </span>
          </label>
        ))}
      </div>
      <FieldError id="account-error">{error}</FieldError>
      <p className="hint">{t('wizard.accountHint')}</p>
    </fieldset>
  );
}
