import { Fragment } from 'react';
import type { OfficerRef, RequestVersion } from '../api/shapes.ts';
import { Person } from '../look/Person.tsx';
import { useWords } from '../look/useWords.ts';
import { formatDay } from '../time/calendar.ts';

interface RequestFactsProps {
  requester: OfficerRef;
  beneficiary: OfficerRef;
  account: { userName: string } | null;
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
export function RequestFacts({ requester, beneficiary, account, version }: RequestFactsProps) {
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
        <dt>{t('request.forWhom')}</dt>
        <dd>
          <b>{isSelf ? t('request.self') : beneficiary.name}</b>
          {account && <span className="sub num">{t('request.via', { userName: account.userName })}</span>}
        </dd>
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
  return facts.map(({ key, label, value }) => (
    <Fragment key={key}>
      <dt>{both(label)}</dt>
      <dd>{both(value)}</dd>
    </Fragment>
  ));
}
