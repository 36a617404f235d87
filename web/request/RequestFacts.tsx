import { Fragment } from 'react';
import { Link } from '@tanstack/react-router';
import type { AccountRef, OfficerRef, RequestKind, RequestVersion } from '../api/shapes.ts';
import { Person } from '../look/Person.tsx';
import { useWords } from '../look/useWords.ts';
import { formatDay } from '../time/calendar.ts';

interface RequestFactsProps {
  kind: RequestKind;
  requester: OfficerRef;
  beneficiary: OfficerRef;
  account: AccountRef | null;
  version: RequestVersion;
}

/** The words for what one version asks, field by field: the same in the facts and in the differences. */
export function useVersionWords() {
  const { t } = useWords();
  return (version: RequestVersion) => ({
    permissions: version.permissions.map((permission) => t(`terms.permission.${permission}`)).join(', '),
    group: version.workGroup ? t('request.group', { group: t(`terms.workGroup.${version.workGroup}`) }) : '',
    scope:
      version.withSubordinates && version.subordinateUnits > 0
        ? t('request.withUnits', { unit: version.unit.name, count: version.subordinateUnits })
        : version.unit.name,
    period:
      version.from && version.to
        ? t('request.fromTo', { from: formatDay(version.from), to: formatDay(version.to) })
        : '',
    reason: version.reason,
  });
}

/** Who asks what, for whom, over what, for how long, why; of a request about an account, what it asks of it. */
export function RequestFacts({ kind, requester, beneficiary, account, version }: RequestFactsProps) {
  const { t } = useWords();
  const isSelf = requester.id === beneficiary.id;
  const isAboutAccount = version.facts.length > 0;
  const words = useVersionWords()(version);
  return (
    <>
      <dl className="facts">
        <dt>{t('request.requester')}</dt>
        <dd>
          <Person officer={requester} />
        </dd>
        <dt>{t(`request.forWhomOf.${kind}`)}</dt>
        <dd>
          <b>{isSelf ? t('request.self') : beneficiary.name}</b>
          {account && !isAboutAccount && (
            <span className="sub num">{t('request.via', { userName: account.userName })}</span>
          )}
        </dd>
        {isAboutAccount && account && <AccountLink account={account} />}
        {!isAboutAccount && (
          <>
            <dt>{t('request.permissions')}</dt>
            <dd>
              <b>{words.permissions}</b>
              <span className="sub">{words.group}</span>
            </dd>
          </>
        )}
      </dl>
      <dl className="facts">
        {isAboutAccount ? <AccountFacts facts={version.facts} /> : <Reach scope={words.scope} period={words.period} />}
        <dt>{t('request.reason')}</dt>
        <dd>{words.reason}</dd>
      </dl>
    </>
  );
}

/** The account that a request is about, with the way to its page. */
function AccountLink({ account: { id, userName } }: { account: AccountRef }) {
  const { t } = useWords();
  return (
    <>
      <dt>{t('accounts.userName')}</dt>
      <dd>
        <Link className="num" to="/accounts/$accountId" params={{ accountId: id }}>
          {userName}
        </Link>
      </dd>
    </>
  );
}

function Reach({ scope, period }: { scope: string; period: string }) {
  const { t } = useWords();
  return (
    <>
      <dt>{t('request.scope')}</dt>
      <dd>{scope}</dd>
      <dt>{t('request.period')}</dt>
      <dd>
        <span className="num">{period}</span>
        <span className="sub">{t('request.untilHandover')}</span>
      </dd>
    </>
  );
}

function AccountFacts({ facts }: Pick<RequestVersion, 'facts'>) {
  const { both } = useWords();
  return facts
    .filter(({ key }) => key !== 'account')
    .map(({ key, label, value }) => (
      <Fragment key={key}>
        <dt>{both(label)}</dt>
        <dd>{both(value)}</dd>
      </Fragment>
    ));
}
