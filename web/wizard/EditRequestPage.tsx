import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { answered, client } from '../api/client.ts';
import { requestQuery, unitsQuery, useMe } from '../api/queries.ts';
import type { GrantForm, Preview, RequestDetail, UnitRow } from '../api/shapes.ts';
import { useAct } from '../api/useAct.ts';
import { useRefreshAfterDecision } from '../decision/useDecision.ts';
import { Empty } from '../look/Empty.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { useWords } from '../look/useWords.ts';
import { calendarDay } from '../time/calendar.ts';
import { Submitted, type Sent } from './Submitted.tsx';
import { useDraft } from './useDraft.ts';
import type { WizardValues } from './values.ts';
import { Wizard } from './Wizard.tsx';

/** Changes a request and sends it again as a new version. */
export function EditRequestPage() {
  const { t } = useWords();
  const { requestId } = useParams({ from: '/shell/requests/$requestId/edit' });
  const request = useQuery(requestQuery(requestId));
  const scope = request.data?.versions.at(-1)?.unit.name;
  const units = useQuery({ ...unitsQuery(scope ?? ''), enabled: scope !== undefined });
  const both = request.data && units.data && { detail: request.data, units: units.data.items };
  return (
    <Loaded query={{ ...request, data: both, error: request.error ?? units.error }}>
      {({ detail, units: found }) => {
        const initial = detail.may.edit ? valuesOf(detail, found) : null;
        if (!initial) return <Empty title={t('wizard.cannotEdit')} text={t('wizard.cannotEditText')} />;
        return <EditRequest detail={detail} initial={initial} />;
      }}
    </Loaded>
  );
}

function valuesOf(detail: RequestDetail, units: UnitRow[]): WizardValues | null {
  const { form } = detail;
  const last = detail.versions.at(-1);
  if (!last || !('permissions' in form)) return null;
  const { id, name } = last.unit;
  return {
    officer: detail.beneficiary,
    account: detail.account,
    workGroup: form.workGroup,
    permissions: form.permissions,
    unit: { id, name, subordinates: units.find((unit) => unit.id === id)?.subordinates ?? last.subordinateUnits },
    withSubordinates: form.withSubordinates,
    from: calendarDay(form.from),
    to: calendarDay(form.to),
    reason: form.reason,
    renewsGrantId: form.renewsGrantId ?? null,
  };
}

function EditRequest({ detail, initial }: { detail: RequestDetail; initial: WizardValues }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const me = useMe();
  const { id, no, version } = detail;
  const draft = useDraft(me.officer.id, `${id}.${version}`);
  const refresh = useRefreshAfterDecision();
  const [preview, setPreview] = useState<Preview | null>(null);
  const [sent, setSent] = useState<Sent | null>(null);
  const edit = useAct(
    (form: GrantForm) =>
      answered(
        client.PUT('/requests/{requestId}', {
          params: { path: { requestId: id } },
          body: { version, form },
        }),
      ),
    (answer) => {
      draft.forget();
      refresh();
      setSent({ id, no, version: answer.version });
    },
  );
  if (sent) return <Submitted sent={sent} preview={preview} />;
  return (
    <Wizard
      edits={id}
      title={t('wizard.titleEdit', { no })}
      submitLabel={t('wizard.resubmit', { version: version + 1 })}
      initial={draft.kept?.values ?? initial}
      savedAt={draft.savedAt}
      keep={draft.keep}
      later={() => void navigate({ to: '/requests/$requestId', params: { requestId: id } })}
      sending={edit}
      seen={setPreview}
    />
  );
}
