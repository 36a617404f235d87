import { useQuery } from '@tanstack/react-query';
import { quotasQuery } from '../api/accountQueries.ts';
import type { Quota } from '../api/shapes.ts';
import { Card } from '../look/Card.tsx';
import { Empty } from '../look/Empty.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { useWords } from '../look/useWords.ts';
import { accountKinds } from './accountKinds.ts';
import { quotaState } from './placesOf.ts';
import { QuotaBadge } from './QuotaBadge.tsx';

/** How many accounts of each kind a unit may have, by which article, and who has the places. */
export function QuotaCard({ unit }: { unit: { id: string; name: string } }) {
  const { t } = useWords();
  const quotas = useQuery(quotasQuery(unit.id));
  return (
    <Card title={t('accounts.quotas')} hint={unit.name}>
      <Loaded
        query={quotas}
        rows={2}
        missing={<Empty title={t('accounts.quotaClosed')} text={t('accounts.quotaClosedText')} />}
      >
        {({ items }) => (
          <ul className="quotas">
            {accountKinds.map((kind) => {
              const quota = items.find(({ accountKind }) => accountKind === kind);
              return quota && <QuotaTile key={kind} quota={quota} />;
            })}
          </ul>
        )}
      </Loaded>
    </Card>
  );
}

function QuotaTile({ quota }: { quota: Quota }) {
  const { t, both } = useWords();
  const { accountKind, limit, used, basis, citation } = quota;
  return (
    <li>
      <h3 className="cap">{t(`terms.accountKind.${accountKind}`)}</h3>
      {quotaState(quota) !== 'none' && <p className="quota-count num">{t('accounts.quotaOf', { used, limit })}</p>}
      <QuotaBadge quota={quota} />
      <Holders quota={quota} />
      <p className="cite">
        {t(`accounts.quotaBasis.${basis}`)}: {both(citation.title)}
      </p>
    </li>
  );
}

function Holders({ quota: { places } }: { quota: Quota }) {
  const { t } = useWords();
  if (places.length === 0) return null;
  return (
    <ul className="holders num" aria-label={t('accounts.places')}>
      {places.map(({ placeNo, userName, requestNo }) => (
        <li key={placeNo}>{userName ?? (requestNo && t('accounts.reservedBy', { no: requestNo }))}</li>
      ))}
    </ul>
  );
}
