import type { OfficerRef, RequestVersion } from '../api/shapes.ts';
import { Person } from '../look/Person.tsx';
import { useWords } from '../look/useWords.ts';
import { formatDay } from '../time/calendar.ts';

interface RequestFactsProps {
  requester: OfficerRef;
  beneficiary: OfficerRef;
  account: { userName: string };
  version: RequestVersion;
}

/** The words for what one version asks, field by field: the same in the facts and in the differences. */
export function useVersionWords() {
  const { t } = useWords();
  return (version: RequestVersion) => ({
    permissions: version.permissions.map((permission) => t(`terms.permission.${permission}`)).join(', '),
    group: t('request.group', { group: t(`terms.workGroup.${version.workGroup}`) }),
    scope:
      version.withSubordinates && version.subordinateUnits > 0
        ? t('request.withUnits', { unit: version.unit.name, count: version.subordinateUnits })
        : version.unit.name,
    period: t('request.fromTo', { from: formatDay(version.from), to: formatDay(version.to) }),
    reason: version.reason,
  });
}

/** Who asks what, for whom, over what, for how long, why. */
export function RequestFacts({ requester, beneficiary, account, version }: RequestFactsProps) {
  const { t } = useWords();
  const words = useVersionWords()(version);
  const isSelf = requester.id === beneficiary.id;
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
          <span className="sub num">{t('request.via', { userName: account.userName })}</span>
        </dd>
        <dt>{t('request.permissions')}</dt>
        <dd>
          <b>{words.permissions}</b>
          <span className="sub">{words.group}</span>
        </dd>
      </dl>
      <dl className="facts">
        <dt>{t('request.scope')}</dt>
        <dd>{words.scope}</dd>
        <dt>{t('request.period')}</dt>
        <dd>
          <span className="num">{words.period}</span>
          <span className="sub">{t('request.untilHandover')}</span>
        </dd>
        <dt>{t('request.reason')}</dt>
        <dd>{words.reason}</dd>
      </dl>
    </>
  );
}
