import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { answered, client, once } from '../api/client.ts';
import { grantQuery, unitsQuery, useMe } from '../api/queries.ts';
import type { GrantForm, Preview } from '../api/shapes.ts';
import { useAct } from '../api/useAct.ts';
import { useRefreshAfterDecision } from '../decision/useDecision.ts';
import { Loaded } from '../look/Loaded.tsx';
import { useWords } from '../look/useWords.ts';
import { calendarDay } from '../time/calendar.ts';
import { renewalOf } from './renewal.ts';
import { Submitted, type Sent } from './Submitted.tsx';
import { useDraft } from './useDraft.ts';
import { freshValues, type WizardValues } from './values.ts';
import { Wizard } from './Wizard.tsx';

/** A new request, or the renewal of a grant (`?renews=`). */
export function NewRequestPage() {
  const { renews } = useSearch({ from: '/shell/requests/new' });
  const me = useMe();
  const [round, setRound] = useState(0);
  const again = () => setRound((n) => n + 1);
  const { id, name, position, unitName } = me.officer;
  if (renews) return <Renewal key={renews} grantId={renews} />;
  const fresh = freshValues(calendarDay(new Date()), { id, name, position, unitName }, me.accounts);
  return <NewRequest key={round} fresh={fresh} again={again} />;
}

function Renewal({ grantId }: { grantId: string }) {
  const grant = useQuery(grantQuery(grantId));
  const units = useQuery({ ...unitsQuery(grant.data?.unit.name ?? ''), enabled: grant.data !== undefined });
  const both = grant.data && units.data && { grant: grant.data, units: units.data.items };
  return (
    <Loaded query={{ ...grant, data: both, error: grant.error ?? units.error }}>
      {(data) => <NewRequest fresh={renewalOf(data.grant, data.units)} purpose={grantId} />}
    </Loaded>
  );
}

function NewRequest({ fresh, purpose, again }: { fresh: WizardValues; purpose?: string; again?: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const me = useMe();
  const draft = useDraft(me.officer.id, purpose);
  const refresh = useRefreshAfterDecision();
  const [preview, setPreview] = useState<Preview | null>(null);
  const [sent, setSent] = useState<Sent | null>(null);
  const submit = useAct(
    (form: GrantForm, key) =>
      answered(client.POST('/requests', { params: { header: once(key) }, body: { kind: 'permission.grant', form } })),
    ({ id, no, version }) => {
      draft.forget();
      refresh();
      setSent({ id, no, version });
    },
  );
  const keep = useCallback((values: WizardValues) => draft.keep(values), [draft.keep]);
  if (sent) return <Submitted sent={sent} preview={preview} again={again} />;
  return (
    <Wizard
      title={purpose ? t('wizard.titleRenew') : t('wizard.title')}
      submitLabel={t('wizard.submit')}
      initial={draft.kept?.values ?? fresh}
      savedAt={draft.savedAt}
      keep={keep}
      restart={
        again &&
        (() => {
          draft.forget();
          again();
        })
      }
      later={() => void navigate({ to: '/requests' })}
      sending={submit}
      seen={setPreview}
    />
  );
}
