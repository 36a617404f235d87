import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { answered, client, once } from '../api/client.ts';
import { KindTabs } from '../accounts/ask/KindTabs.tsx';
import { accountQuery } from '../api/accountQueries.ts';
import { grantQuery, unitsQuery, useMe } from '../api/queries.ts';
import type { GrantForm, Preview } from '../api/shapes.ts';
import { useAct } from '../api/useAct.ts';
import { useRefreshAfterDecision } from '../decision/useDecision.ts';
import { Loaded } from '../look/Loaded.tsx';
import { useWords } from '../look/useWords.ts';
import { calendarDay } from '../time/calendar.ts';
import { offeredValues, readOffer, type Offer } from './offer.ts';
import { renewalOf } from './renewal.ts';
import { Submitted, type Sent } from './Submitted.tsx';
import { useDraft } from './useDraft.ts';
import { freshValues, type WizardValues } from './values.ts';
import { Wizard } from './Wizard.tsx';

/** A new request, or the renewal of a grant (`?renews=`). Once sent, the address says so (`?sent=`): whoever follows “new request” again begins anew. */
export function NewRequestPage() {
  const search = useSearch({ from: '/shell/requests/new' });
  const { renews, sent } = search;
  const offer = readOffer({ ...search });
  const me = useMe();
  const navigate = useNavigate();
  const [last, setLast] = useState<Submission | null>(null);
  const [round, setRound] = useState(0);
  const again = () => setRound((n) => n + 1);
  const done = (submission: Submission) => {
    setLast(submission);
    void navigate({ to: '/requests/new', search: { sent: submission.sent.id }, replace: true });
  };
  if (last && last.sent.id === sent) {
    return <Submitted {...last} again={() => void navigate({ to: '/requests/new', search: {} })} />;
  }
  if (renews) return <Renewal key={renews} grantId={renews} done={done} />;
  if (offer) return <Offered key={keyOf(offer)} offer={offer} done={done} />;
  const { id, name, position, unitName } = me.officer;
  const fresh = freshValues(calendarDay(new Date()), { id, name, position, unitName }, me.accounts);
  return <NewRequest key={round} fresh={fresh} again={again} done={done} />;
}

interface Submission {
  sent: Sent;
  preview: Preview | null;
}
type Done = (submission: Submission) => void;

function Renewal({ grantId, done }: { grantId: string; done: Done }) {
  const grant = useQuery(grantQuery(grantId));
  const units = useQuery({ ...unitsQuery(grant.data?.unit.name ?? ''), enabled: grant.data !== undefined });
  const both = grant.data && units.data && { grant: grant.data, units: units.data.items };
  return (
    <Loaded query={{ ...grant, data: both, error: grant.error ?? units.error }}>
      {(data) => <NewRequest fresh={renewalOf(data.grant, data.units)} purpose={grantId} isRenewal done={done} />}
    </Loaded>
  );
}

const keyOf = ({ accountId, workGroup, unitId }: Offer): string => [accountId, workGroup, unitId].join('.');

function Offered({ offer, done }: { offer: Offer; done: Done }) {
  const account = useQuery(accountQuery(offer.accountId));
  const units = useQuery(unitsQuery('', offer.unitId));
  const both = account.data && units.data && { account: account.data, unit: units.data.items[0] };
  return (
    <Loaded query={{ ...account, data: both, error: account.error ?? units.error }}>
      {(data) => (
        <NewRequest
          fresh={offeredValues(offer, data.account, data.unit, calendarDay(new Date()))}
          purpose={keyOf(offer)}
          done={done}
        />
      )}
    </Loaded>
  );
}

interface NewRequestProps {
  fresh: WizardValues;
  purpose?: string;
  isRenewal?: boolean;
  again?: () => void;
  done: Done;
}

function NewRequest({ fresh, purpose, isRenewal, again, done }: NewRequestProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const me = useMe();
  const draft = useDraft(me.officer.id, purpose);
  const refresh = useRefreshAfterDecision();
  const [preview, setPreview] = useState<Preview | null>(null);
  const submit = useAct(
    (form: GrantForm, key) =>
      answered(client.POST('/requests', { params: { header: once(key) }, body: { kind: 'permission.grant', form } })),
    ({ id, no, version }) => {
      draft.forget();
      refresh();
      done({ sent: { id, no, version }, preview });
    },
  );
  const keep = useCallback((values: WizardValues) => draft.keep(values), [draft.keep]);
  return (
    <Wizard
      title={isRenewal ? t('wizard.titleRenew') : t('wizard.title')}
      kinds={!purpose && <KindTabs current="permission.grant" />}
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
