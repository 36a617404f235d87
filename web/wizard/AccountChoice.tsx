import { useQuery } from '@tanstack/react-query';
import { IconUserQuestion } from '@tabler/icons-react';
import { useFormContext } from 'react-hook-form';
import { accountsQuery } from '../api/queries.ts';
import type { AccountRef, OfficerRef } from '../api/shapes.ts';
import { FieldError } from '../look/FieldError.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { Note } from '../look/Note.tsx';
import { useWords } from '../look/useWords.ts';
import type { WizardValues } from './values.ts';

interface AccountChoiceProps {
  officer: OfficerRef;
  own: AccountRef[] | null;
  error: string | undefined;
}

/** The accounts that a person holds; where there are none, what has to come first. */
export function AccountChoice({ officer, own, error }: AccountChoiceProps) {
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
