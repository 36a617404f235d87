import { IconCheck, IconClock, IconLock, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { LinkButton } from '../look/LinkButton.tsx';
import { useMe } from '../api/queries.ts';
import type { AccountRow } from '../api/shapes.ts';
import { State } from '../look/State.tsx';
import { useWords } from '../look/useWords.ts';

const looks = {
  awaiting_password: { tone: 'info', icon: IconClock },
  active: { tone: 'ok', icon: IconCheck },
  frozen: { tone: 'warn', icon: IconLock },
  withdrawn: { tone: 'plain', icon: IconX },
} as const;

/** Accounts: whose they are, who holds them now, and signing in through one's own. */
export function AccountsTable({ accounts }: { accounts: AccountRow[] }) {
  const { t } = useWords();
  return (
    <div className="grid-wrap" tabIndex={0} role="group" aria-label={t('grants.accounts')}>
      <table className="grid grants stackable">
        <thead>
          <tr>
            <th scope="col">{t('grants.userName')}</th>
            <th scope="col">{t('grants.unit')}</th>
            <th scope="col">{t('grants.custodian')}</th>
            <th scope="col">{t('grants.state')}</th>
            <th scope="col">
              <span className="vh">{t('shell.signInThrough')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <AccountLine key={account.id} account={account} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function AccountLine({ account: row }: { account: AccountRow }) {
  const { t } = useWords();
  const { officer, account } = useMe();
  const { tone, icon } = looks[row.state];
  const isMine = row.custodian?.id === officer.id;
  return (
    <tr>
      <th scope="row">
        <Link className="num" to="/accounts/$accountId" params={{ accountId: row.id }}>
          {row.userName}
        </Link>
        <span className="sub">{t(`terms.accountKind.${row.kind}`)}</span>
      </th>
      <td>{row.unit.name}</td>
      <td>
        {row.custodian ? row.custodian.name : <span className="muted">{t('grants.nobody')}</span>}{' '}
        {isMine && <span className="muted">({t('grants.me')})</span>}
      </td>
      <td>
        <State tone={tone} icon={icon}>
          {t(`terms.accountState.${row.state}`)}
        </State>
      </td>
      <td>
        <div className="acts">
          {row.id === account?.id && <span className="muted">{t('grants.signedIn')}</span>}
          {isMine && row.id !== account?.id && row.state === 'active' && (
            <LinkButton to="/sign-in" search={{ account: row.userName, return: '/grants' }} size="xs" variant="light">
              {t('grants.signIn', { userName: row.userName })}
            </LinkButton>
          )}
        </div>
      </td>
    </tr>
  );
}
