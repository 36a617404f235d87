import type { AccountDetail } from '../api/shapes.ts';
import { Card } from '../look/Card.tsx';
import { Person } from '../look/Person.tsx';
import { useWords } from '../look/useWords.ts';
import { has } from '../request/has.ts';
import { vi } from '../texts/vi.ts';
import { formatDay } from '../time/calendar.ts';
import { RequestNo } from './RegistryTable.tsx';

type Custody = AccountDetail['custodies'][number];

/** Who has kept an account, the present one first. */
export function Custodies({ custodies }: { custodies: Custody[] }) {
  const { t } = useWords();
  if (custodies.length === 0) return null;
  return (
    <Card title={t('accounts.custodies')}>
      <ol className="custodies">
        {custodies.map((custody) => (
          <Kept key={custody.from + custody.officer.id} custody={custody} />
        ))}
      </ol>
    </Card>
  );
}

function Kept({ custody: { officer, from, to, endReason, request } }: { custody: Custody }) {
  const { t } = useWords();
  const why = has(vi.accounts.custodyEnd, endReason) ? t(`accounts.custodyEnd.${endReason}`) : endReason;
  return (
    <li aria-current={to === null ? 'true' : undefined}>
      <div>
        <Person officer={officer} />
      </div>
      <div className="end">
        <span className="num">
          {formatDay(from)} – {to ? formatDay(to) : t('accounts.now')}
        </span>
        {to && why && <span className="sub">{why}</span>}
        {request && (
          <span className="sub">
            <RequestNo request={request} />
          </span>
        )}
      </div>
    </li>
  );
}
