import { Button } from '@mantine/core';
import { IconCheck, IconClock, IconRefresh, IconX } from '@tabler/icons-react';
import { LinkButton } from '../look/LinkButton.tsx';
import { useMe } from '../api/queries.ts';
import type { Grant } from '../api/shapes.ts';
import { State } from '../look/State.tsx';
import { useWords } from '../look/useWords.ts';
import { vi } from '../texts/vi.ts';
import { daysUntil, formatDay } from '../time/calendar.ts';

const looks = {
  in_force: { tone: 'ok', icon: IconCheck },
  planned: { tone: 'info', icon: IconClock },
  ended: { tone: 'plain', icon: IconX },
} as const;
const isEnd = (reason: string): reason is keyof typeof vi.terms.grantEnd => reason in vi.terms.grantEnd;
/** From here on the time left is said, and renewing is offered first. */
const SOON_DAYS = 30;

interface GrantsTableProps {
  grants: Grant[];
  revoke: (grant: Grant) => void;
}

/** Grants: who may do what, through which account, over what, until when; renewing and ending them. */
export function GrantsTable({ grants, revoke }: GrantsTableProps) {
  const { t } = useWords();
  return (
    <div className="grid-wrap" tabIndex={0} role="group" aria-label={t('grants.permission')}>
      <table className="grid grants stackable">
        <thead>
          <tr>
            <th scope="col">{t('grants.permission')}</th>
            <th scope="col">{t('grants.userName')}</th>
            <th scope="col">{t('grants.scope')}</th>
            <th scope="col">{t('grants.until')}</th>
            <th scope="col">{t('grants.state')}</th>
            <th scope="col">
              <span className="vh">{t('grants.revoke')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {grants.map((grant) => (
            <GrantRow key={grant.id} grant={grant} revoke={revoke} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function GrantRow({ grant, revoke }: { grant: Grant; revoke: (grant: Grant) => void }) {
  const { t } = useWords();
  const meId = useMe().officer.id;
  const { tone, icon } = looks[grant.state];
  const left = daysUntil(grant.to, new Date());
  return (
    <tr>
      <th scope="row">
        <b>{t(`terms.permission.${grant.permission}`)}</b>
        <span className="sub">{t(`terms.workGroup.${grant.workGroup}`)}</span>
      </th>
      <td>
        <span className="num">{grant.account.userName}</span>
        {grant.officer.id !== meId && <span className="sub">{grant.officer.name}</span>}
      </td>
      <td>
        {grant.unit.name}
        {grant.withSubordinates && <span className="sub">{t('grants.withSubordinates')}</span>}
      </td>
      <td className="num">
        <span className="nowrap">{formatDay(grant.from)}</span> – <span className="nowrap">{formatDay(grant.to)}</span>
        {grant.state === 'in_force' && left <= SOON_DAYS && (
          <span className="sub warn tone">{t('grants.endsIn', { count: left })}</span>
        )}
      </td>
      <td>
        <State tone={tone} icon={icon}>
          {t(`terms.grantState.${grant.state}`)}
        </State>
        {grant.endReason && (
          <span className="sub tiny">
            {isEnd(grant.endReason) ? t(`terms.grantEnd.${grant.endReason}`) : grant.endReason}
          </span>
        )}
      </td>
      <td>
        <GrantActs grant={grant} revoke={revoke} />
      </td>
    </tr>
  );
}

function GrantActs({ grant, revoke }: { grant: Grant; revoke: (grant: Grant) => void }) {
  const { t } = useWords();
  const what = `${t(`terms.permission.${grant.permission}`)}, ${grant.account.userName}`;
  return (
    <div className="acts">
      {grant.renewable && (
        <LinkButton
          to="/requests/new"
          search={{ renews: grant.id }}
          size="xs"
          variant="default"
          leftSection={<IconRefresh className="i xs" aria-hidden />}
        >
          {t('grants.renew')} <span className="vh">{what}</span>
        </LinkButton>
      )}
      {grant.revocation && grant.state !== 'ended' && (
        <Button size="xs" variant="light" onClick={() => revoke(grant)}>
          {t(grant.revocation === 'own' ? 'grants.giveUp' : 'grants.revoke')} <span className="vh">{what}</span>
        </Button>
      )}
      {grant.requestId && (
        <LinkButton to="/requests/$requestId" params={{ requestId: grant.requestId }} size="xs" variant="subtle">
          {t('grants.request')}
        </LinkButton>
      )}
    </div>
  );
}
