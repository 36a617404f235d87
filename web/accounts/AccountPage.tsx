import './accounts.css';
import { IconArrowsExchange, IconClock, IconHourglass, IconKey, IconLock, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { accountQuery } from '../api/accountQueries.ts';
import { useMe } from '../api/queries.ts';
import type { AccountDetail } from '../api/shapes.ts';
import { Card } from '../look/Card.tsx';
import { LinkButton } from '../look/LinkButton.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { Missing } from '../look/Missing.tsx';
import { Note } from '../look/Note.tsx';
import { PageHead } from '../look/PageHead.tsx';
import { useWords } from '../look/useWords.ts';
import { AccountFacts } from './AccountFacts.tsx';
import { AccountGrants } from './AccountGrants.tsx';
import { AccountLife } from './AccountLife.tsx';
import { AccountStateBadge } from './AccountStateBadge.tsx';
import { Custodies } from './Custodies.tsx';
import { ReportButton } from './ReportButton.tsx';

/** One account: whose it is, its whole life, and what is allowed through it by which article. */
export function AccountPage() {
  const { t } = useWords();
  const { accountId } = useParams({ from: '/shell/accounts/$accountId' });
  const account = useQuery(accountQuery(accountId));
  return (
    <Loaded
      query={account}
      rows={8}
      missing={
        <Missing title={t('accounts.missing')} text={t('accounts.missingText')}>
          <LinkButton to="/accounts" variant="default">
            {t('accounts.back')}
          </LinkButton>
        </Missing>
      }
    >
      {(detail) => (
        <div className="page">
          <Head detail={detail} />
          <StateNotes detail={detail} />
          <div className="account-cols">
            <div className="stack account-main">
              <AccountGrants detail={detail} />
              <AccountLife detail={detail} />
            </div>
            <div className="stack">
              <Card title={t('accounts.facts')}>
                <AccountFacts detail={detail} />
              </Card>
              <Custodies custodies={detail.custodies} />
            </div>
          </div>
        </div>
      )}
    </Loaded>
  );
}

function Head({ detail }: { detail: AccountDetail }) {
  const { t } = useWords();
  const { id, userName, kind, unit, state, may } = detail;
  return (
    <PageHead
      title={userName}
      meta={
        <>
          <AccountStateBadge state={state} />
          <span className="cap">{t(`terms.accountKind.${kind}`)}</span>
          <span>{unit.name}</span>
        </>
      }
    >
      <div className="acts">
        <SignIn detail={detail} />
        <ReportButton account={detail} />
        {may.askHandover && (
          <LinkButton
            to="/requests/new/handover"
            search={{ account: id }}
            variant="default"
            leftSection={<IconArrowsExchange className="i s" aria-hidden />}
          >
            {t('accounts.handOver')}
          </LinkButton>
        )}
        {may.askWithdrawal && (
          <LinkButton
            to="/requests/new/withdrawal"
            search={{ account: id }}
            variant="default"
            leftSection={<IconX className="i s" aria-hidden />}
          >
            {t('accounts.giveBack')}
          </LinkButton>
        )}
      </div>
    </PageHead>
  );
}

function SignIn({ detail: { id, userName, state, custodian } }: { detail: AccountDetail }) {
  const { t } = useWords();
  const { officer, account } = useMe();
  if (state !== 'active' || custodian?.id !== officer.id || account?.id === id) return null;
  return (
    <LinkButton
      to="/sign-in"
      search={{ account: userName, return: `/accounts/${id}` }}
      leftSection={<IconKey className="i s" aria-hidden />}
    >
      {t('accounts.signIn', { userName })}
    </LinkButton>
  );
}

const notes = {
  awaiting_password: { tone: 'info', icon: IconHourglass },
  frozen: { tone: 'warn', icon: IconLock },
  withdrawn: { tone: 'plain', icon: IconX },
} as const;

/** What the account's state means, and the open request about it. */
function StateNotes({ detail: { state, openRequestNo } }: { detail: AccountDetail }) {
  const { t } = useWords();
  return (
    <>
      {state !== 'active' && (
        <Note {...notes[state]}>
          <b>{t(`accounts.told.${state}`)}</b>
          <p>{t(`accounts.told.${state}_text`)}</p>
        </Note>
      )}
      {openRequestNo && (
        <Note tone="accent" icon={IconClock}>
          <b className="num">{t('accounts.openRequest', { no: openRequestNo })}</b>
          <p>{t('accounts.openRequestText')}</p>
        </Note>
      )}
    </>
  );
}
