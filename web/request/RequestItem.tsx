import { Link } from '@tanstack/react-router';
import type { RequestRow } from '../api/shapes.ts';
import { useWords } from '../look/useWords.ts';
import { When } from '../look/When.tsx';
import { nearTime } from '../time/phrases.ts';
import { RequestStateBadge } from './RequestStateBadge.tsx';

/** A row of my requests: what, for whom, the state, since when and until when. */
export function RequestItem({ row }: { row: RequestRow }) {
  const { t, both, language } = useWords();
  const { id, no, title, state, version, beneficiary, account, submittedAt, dueAt, endedAt } = row;
  return (
    <li className="request-row">
      <div className="request-what">
        <Link className="task-link clip" to="/requests/$requestId" params={{ requestId: id }}>
          {both(title)}
        </Link>
        <p className="clip muted">
          <span className="ref">{no}</span>
          {version > 1 && ` · ${t('request.version', { version })}`} · {beneficiary.name}
          {account && (
            <>
              , <span className="num">{account.userName}</span>
            </>
          )}
        </p>
      </div>
      <div>
        <RequestStateBadge state={state} />
      </div>
      <p className="tiny faint num request-when">
        {endedAt ? (
          <When at={endedAt} full />
        ) : dueAt ? (
          t('request.dueAt', { at: nearTime(dueAt, new Date(), language) })
        ) : (
          <When at={submittedAt} full />
        )}
      </p>
    </li>
  );
}
