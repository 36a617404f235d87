import { IconScale } from '@tabler/icons-react';
import type { AccountDetail } from '../api/shapes.ts';
import { Card } from '../look/Card.tsx';
import { Empty } from '../look/Empty.tsx';
import { quoted } from '../look/quoted.ts';
import { useWords } from '../look/useWords.ts';
import { has } from '../request/has.ts';
import { vi } from '../texts/vi.ts';
import { formatDay } from '../time/calendar.ts';
import { RequestNo } from './RegistryTable.tsx';

type HeldGrant = AccountDetail['grants'][number];

/** What is allowed through an account, to whom, over what, until when, and by which article; what has ended, apart. */
export function AccountGrants({ detail: { grants, state } }: { detail: Pick<AccountDetail, 'grants' | 'state'> }) {
  const { t } = useWords();
  const isGone = state === 'withdrawn';
  const present = grants.filter((grant) => grant.state !== 'ended');
  const ended = grants.filter((grant) => grant.state === 'ended');
  return (
    <Card title={t('accounts.grants')}>
      {present.length === 0 ? (
        <Empty
          title={t('accounts.grantsEmpty')}
          text={t(isGone ? 'accounts.grantsGoneText' : 'accounts.grantsEmptyText')}
        />
      ) : (
        <>
          <GrantLines grants={present} label={t('accounts.grants')} />
          <AllowedBy grants={present} />
        </>
      )}
      {ended.length > 0 && (
        <details className="history">
          <summary>{t('accounts.ended', { count: ended.length })}</summary>
          <GrantLines grants={ended} label={t('accounts.ended', { count: ended.length })} />
        </details>
      )}
    </Card>
  );
}

/** The articles, each once, in their own words. */
function AllowedBy({ grants }: { grants: HeldGrant[] }) {
  const { t, both } = useWords();
  const articles = new Map(grants.map(({ allowedBy }) => [allowedBy.title.vi, allowedBy]));
  return (
    <div className="allowed-by">
      <IconScale className="i s" aria-hidden />
      <div>
        {[...articles.values()].map(({ title, quote }) => (
          <div key={title.vi}>
            {t('accounts.allowedBy')}: <b>{both(title)}</b>
            {quote && <blockquote className="quote">{quoted(quote)}</blockquote>}
          </div>
        ))}
      </div>
    </div>
  );
}

function GrantLines({ grants, label }: { grants: HeldGrant[]; label: string }) {
  const { t } = useWords();
  return (
    <div className="grid-wrap" tabIndex={0} role="group" aria-label={label}>
      <table className="grid registry stackable">
        <thead>
          <tr>
            <th scope="col">{t('accounts.permission')}</th>
            <th scope="col">{t('accounts.holder')}</th>
            <th scope="col">{t('accounts.scope')}</th>
            <th scope="col">{t('accounts.until')}</th>
          </tr>
        </thead>
        <tbody>
          {grants.map((grant) => (
            <GrantLine key={grant.id} grant={grant} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function GrantLine({ grant }: { grant: HeldGrant }) {
  const { t } = useWords();
  const { permission, workGroup, officer, unit, withSubordinates, from, to, state, endedAt, endReason } = grant;
  const why = has(vi.terms.grantEnd, endReason) ? t(`terms.grantEnd.${endReason}`) : endReason;
  return (
    <tr>
      <th scope="row">
        <b>{t(`terms.permission.${permission}`)}</b>
        <span className="sub">{t(`terms.workGroup.${workGroup}`)}</span>
      </th>
      <td data-label={t('accounts.holder')}>{officer.name}</td>
      <td data-label={t('accounts.scope')}>
        {unit.name}
        {withSubordinates && <span className="sub">{t('grants.withSubordinates')}</span>}
      </td>
      <td className="num">
        {formatDay(from)} – {formatDay(endedAt ?? to)}
        <span className="sub">
          {state === 'ended' && why ? why : t(`terms.grantState.${state}`)}{' '}
          {grant.request && <RequestNo request={grant.request} />}
        </span>
      </td>
    </tr>
  );
}
