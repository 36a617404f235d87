import { useQuery } from '@tanstack/react-query';
import { IconInfoCircle } from '@tabler/icons-react';
import { quotasQuery } from '../../api/accountQueries.ts';
import { isProblem } from '../../api/problem.ts';
import type { AccountKind, Quota } from '../../api/shapes.ts';
import { FieldError } from '../../look/FieldError.tsx';
import { Note } from '../../look/Note.tsx';
import { ProblemNote } from '../../look/ProblemNote.tsx';
import { useWords } from '../../look/useWords.ts';
import { accountKinds } from '../accountKinds.ts';
import { holdersOf, quotaState } from '../placesOf.ts';
import { QuotaBadge } from '../QuotaBadge.tsx';

interface KindChoiceProps {
  unitId: string;
  chosen: AccountKind | null;
  choose: (kind: AccountKind) => void;
  error: string | undefined;
}

/** The kinds of account, each with what it is for, its article, and how many places the unit has left. */
export function KindChoice({ unitId, chosen, choose, error }: KindChoiceProps) {
  const { t } = useWords();
  const quotas = useQuery(quotasQuery(unitId));
  const isClosed = isProblem(quotas.error, 404);
  return (
    <fieldset aria-describedby="kind-error" aria-busy={quotas.isPending}>
      <legend>{t('ask.kind')}</legend>
      <div className="kinds">
        {accountKinds.map((kind) => (
          <KindOption
            key={kind}
            kind={kind}
            quota={quotas.data?.items.find(({ accountKind }) => accountKind === kind)}
            isChosen={chosen === kind}
            choose={() => choose(kind)}
            isMissing={error !== undefined}
          />
        ))}
      </div>
      <FieldError id="kind-error">{error}</FieldError>
      {isClosed && (
        <Note tone="plain" icon={IconInfoCircle}>
          {t('ask.quotaClosed')}
        </Note>
      )}
      {quotas.error && !isClosed && <ProblemNote error={quotas.error} retry={() => void quotas.refetch()} />}
    </fieldset>
  );
}

interface KindOptionProps {
  kind: AccountKind;
  quota: Quota | undefined;
  isChosen: boolean;
  choose: () => void;
  isMissing: boolean;
}

function KindOption({ kind, quota, isChosen, choose, isMissing }: KindOptionProps) {
  const { t } = useWords();
  const isFull = quota !== undefined && quotaState(quota) !== 'left';
  return (
    <label className={isFull ? 'opt bad' : 'opt'}>
      <input
        type="radio"
        name="account-kind"
        aria-invalid={isMissing || undefined}
        checked={isChosen}
        onChange={choose}
      />
      <span>
        <b className="cap">{t(`terms.accountKind.${kind}`)}</b>
        {t(`ask.kindHint.${kind}`)}
        {quota && <PlacesLeft quota={quota} />}
      </span>
    </label>
  );
}

function PlacesLeft({ quota }: { quota: Quota }) {
  const { t, both } = useWords();
  const { limit, used, citation } = quota;
  const holders = holdersOf(quota);
  return (
    <>
      <span className="places">
        <QuotaBadge quota={quota} />
      </span>
      {holders.length > 0 && (
        <span className="num holders">
          <span>{t('ask.placesBy', { used, limit })}</span>
          {holders.map((holder) => (
            <span key={holder} className="nowrap">
              {holder}
            </span>
          ))}
        </span>
      )}
      <span className="cite">{both(citation.title)}</span>
    </>
  );
}
