import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { accountQuery } from '../../api/accountQueries.ts';
import { useMe } from '../../api/queries.ts';
import { Loaded } from '../../look/Loaded.tsx';
import { Loading } from '../../look/Loading.tsx';
import { placeOf } from '../../look/Person.tsx';
import { useHomeUnit } from '../useHomeUnit.ts';
import { chosenAccount, type ChosenAccount } from './accountValues.ts';
import { AskWizard } from './AskWizard.tsx';
import { handoverPlan, issuePlan, withdrawPlan } from './plans.tsx';

/** A unit asks for an account (R19). */
export function IssuePage() {
  const { officer } = useMe();
  const home = useHomeUnit();
  if (!home) return <Loading rows={6} />;
  const { id, name } = home;
  const initial = {
    unit: { id, name, subordinates: 0 },
    accountKind: null,
    division: null,
    officer: null,
    position: '',
    phone: '',
    contact: `${officer.name}, ${placeOf(officer)}`,
    reason: '',
  };
  return <AskWizard plan={issuePlan} initial={initial} />;
}

/** An account goes to another custodian (R7). */
export function HandoverPage() {
  const { account } = useSearch({ from: '/shell/requests/new/handover' });
  return (
    <AboutAccount key={account} accountId={account}>
      {(chosen) => (
        <AskWizard plan={handoverPlan} initial={{ account: chosen, taker: null, reason: '' }} about={account} />
      )}
    </AboutAccount>
  );
}

/** An account is given back (R5). */
export function WithdrawalPage() {
  const { account } = useSearch({ from: '/shell/requests/new/withdrawal' });
  return (
    <AboutAccount key={account} accountId={account}>
      {(chosen) => <AskWizard plan={withdrawPlan} initial={{ account: chosen, reason: '' }} about={account} />}
    </AboutAccount>
  );
}

interface AboutAccountProps {
  accountId: string | undefined;
  children: (chosen: ChosenAccount | null) => ReactNode;
}

/** Begins with the account that the address names, or with none. */
function AboutAccount({ accountId, children }: AboutAccountProps) {
  const account = useQuery({ ...accountQuery(accountId ?? ''), enabled: accountId !== undefined });
  if (accountId === undefined) return <>{children(null)}</>;
  return (
    <Loaded query={account} rows={6}>
      {(detail) => children(chosenAccount(detail))}
    </Loaded>
  );
}
