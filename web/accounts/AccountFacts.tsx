import type { AccountDetail } from '../api/shapes.ts';
import { Person } from '../look/Person.tsx';
import { useWords } from '../look/useWords.ts';
import { formatDay } from '../time/calendar.ts';
import { Issued } from './RegistryTable.tsx';

/** Whose an account is, who keeps it since when, and how it came about. */
export function AccountFacts({ detail }: { detail: AccountDetail }) {
  const { t } = useWords();
  const { kind, unit, custodian, custodianSince } = detail;
  return (
    <dl className="facts body">
      <dt>{t('accounts.unit')}</dt>
      <dd>{unit.name}</dd>
      <dt>{t('accounts.kind')}</dt>
      <dd className="cap">{t(`terms.accountKind.${kind}`)}</dd>
      <dt>{t('accounts.custodian')}</dt>
      <dd>
        {custodian ? <Person officer={custodian} /> : <span className="muted">{t('accounts.nobody')}</span>}
        {custodianSince && <span className="sub num">{t('accounts.since', { at: formatDay(custodianSince) })}</span>}
      </dd>
      <dt>{t('accounts.issued')}</dt>
      <dd>
        <Issued row={detail} />
      </dd>
    </dl>
  );
}
