import { Link } from '@tanstack/react-router';
import type { AccountRow } from '../api/shapes.ts';
import { placeOf } from '../look/Person.tsx';
import { useWords } from '../look/useWords.ts';
import { formatDay } from '../time/calendar.ts';
import { AccountStateBadge } from './AccountStateBadge.tsx';

/** Accounts, each with its unit, its custodian and since when, its state, and the request by which it was issued. */
export function RegistryTable({ rows }: { rows: AccountRow[] }) {
  const { t } = useWords();
  return (
    <div className="grid-wrap" tabIndex={0} role="group" aria-label={t('accounts.list')}>
      <table className="grid registry stackable">
        <thead>
          <tr>
            <th scope="col">{t('accounts.userName')}</th>
            <th scope="col">{t('accounts.unit')}</th>
            <th scope="col">{t('accounts.custodian')}</th>
            <th scope="col">{t('accounts.state')}</th>
            <th scope="col">{t('accounts.issued')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <RegistryLine key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RegistryLine({ row }: { row: AccountRow }) {
  const { t } = useWords();
  const { id, userName, kind, unit, custodian, custodianSince, state } = row;
  return (
    <tr>
      <th scope="row">
        <Link className="num" to="/accounts/$accountId" params={{ accountId: id }}>
          {userName}
        </Link>
        <span className="sub">{t(`terms.accountKind.${kind}`)}</span>
      </th>
      <td>{unit.name}</td>
      <td>
        {custodian ? (
          <>
            {custodian.name}
            <span className="sub">
              {custodian.unitName === unit.name ? custodian.position : placeOf(custodian)}
              {custodianSince && (
                <span className="num nowrap"> · {t('accounts.since', { at: formatDay(custodianSince) })}</span>
              )}
            </span>
          </>
        ) : (
          <span className="muted">{t('accounts.nobody')}</span>
        )}
      </td>
      <td>
        <AccountStateBadge state={state} />
      </td>
      <td data-label={t('accounts.issued')}>
        <Issued row={row} />
      </td>
    </tr>
  );
}

/** When an account was issued, and by which request. */
export function Issued({ row: { issuedAt, issuedBy } }: { row: Pick<AccountRow, 'issuedAt' | 'issuedBy'> }) {
  const { t } = useWords();
  if (!issuedAt) return <span className="muted nowrap">{t('accounts.issuedBefore')}</span>;
  return (
    <span className="num">
      {formatDay(issuedAt)}
      {issuedBy && (
        <span className="sub">
          <RequestNo request={issuedBy} />
        </span>
      )}
    </span>
  );
}

/** A request by its number. Not everybody who reads the account reads the request: its page says so then. */
export function RequestNo({ request: { id, no } }: { request: { id: string; no: string } }) {
  return (
    <Link className="ref" to="/requests/$requestId" params={{ requestId: id }}>
      {no}
    </Link>
  );
}
