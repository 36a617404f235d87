import { useFormContext } from 'react-hook-form';
import type { Permission, WorkGroup } from '../api/shapes.ts';
import { FieldError } from '../look/FieldError.tsx';
import { UnitField } from '../look/UnitField.tsx';
import { useWords } from '../look/useWords.ts';
import { useMissing } from './useMissing.ts';
import type { WizardValues } from './values.ts';

const workGroups: WorkGroup[] = ['organisation', 'officers', 'training', 'inspection'];
const permissions: Permission[] = [
  'records.read',
  'records.write',
  'records.sensitive',
  'records.export',
  'permissions.assign',
  'accounts.issue',
];
/** What only the IT department's system account may hold is offered to nobody else. */
const isOffered = (permission: Permission, isSystem: boolean) => isSystem || permission !== 'accounts.issue';

/** Which permissions, of which group of work, over which unit. */
export function WhatStep({ isChecked }: { isChecked: boolean }) {
  const missing = useMissing('what', isChecked);
  return (
    <>
      <GroupChoice error={missing('workGroup')} />
      <PermissionChoice error={missing('permissions')} />
      <ScopeFields error={missing('unit')} />
    </>
  );
}

function GroupChoice({ error }: { error: string | undefined }) {
  const { t } = useWords();
  const { watch, setValue } = useFormContext<WizardValues>();
  return (
    <fieldset aria-describedby="group-error">
      <legend>{t('wizard.group')}</legend>
      <div className="groups">
        {workGroups.map((group) => (
          <label className="opt" key={group}>
            <input
              type="radio"
              name="group"
              aria-invalid={error ? true : undefined}
              checked={watch('workGroup') === group}
              onChange={() => setValue('workGroup', group)}
            />
            <b>{t(`terms.workGroup.${group}`)}</b>
          </label>
        ))}
      </div>
      <FieldError id="group-error">{error}</FieldError>
    </fieldset>
  );
}

function PermissionChoice({ error }: { error: string | undefined }) {
  const { t } = useWords();
  const { watch, setValue } = useFormContext<WizardValues>();
  const chosen = watch('permissions');
  const isSystem = watch('account')?.kind === 'system_admin';
  const toggle = (permission: Permission) =>
    setValue(
      'permissions',
      permissions.filter((one) => (one === permission) !== chosen.includes(one)),
    );
  return (
    <fieldset aria-describedby="permissions-error">
      <legend>{t('wizard.permissions')}</legend>
      <div className="perms">
        {permissions
          .filter((permission) => isOffered(permission, isSystem) || chosen.includes(permission))
          .map((permission) => (
            <label className="opt" key={permission}>
              <input
                type="checkbox"
                aria-invalid={error ? true : undefined}
                checked={chosen.includes(permission)}
                onChange={() => toggle(permission)}
              />
              <span>
                <b>{t(`terms.permission.${permission}`)}</b>
                {t(`terms.permissionHint.${permission}`)}
              </span>
            </label>
          ))}
      </div>
      <FieldError id="permissions-error">{error}</FieldError>
    </fieldset>
  );
}

function ScopeFields({ error }: { error: string | undefined }) {
  const { t } = useWords();
  const { watch, setValue } = useFormContext<WizardValues>();
  const unit = watch('unit');
  return (
    <div className="stack tight">
      <UnitField
        label={t('wizard.unit')}
        placeholder={t('wizard.unitPlaceholder')}
        value={unit}
        choose={(chosen) => setValue('unit', chosen)}
        error={error}
      />
      {unit && unit.subordinates > 0 && (
        <label className="check">
          <input
            type="checkbox"
            checked={watch('withSubordinates')}
            onChange={(event) => setValue('withSubordinates', event.currentTarget.checked)}
          />
          {t('wizard.withSubordinates', { count: unit.subordinates })}
        </label>
      )}
    </div>
  );
}
