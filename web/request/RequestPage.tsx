import './request.css';
import { Button } from '@mantine/core';
import { IconPencil, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { LinkButton } from '../look/LinkButton.tsx';
import { requestQuery } from '../api/queries.ts';
import type { RequestDetail } from '../api/shapes.ts';
import { Loaded } from '../look/Loaded.tsx';
import { PageHead } from '../look/PageHead.tsx';
import { useWords } from '../look/useWords.ts';
import { formatMoment } from '../time/calendar.ts';
import { Ending } from './Ending.tsx';
import { MissingRequest } from './MissingRequest.tsx';
import { RequestBody } from './RequestBody.tsx';
import { RequestStateBadge } from './RequestStateBadge.tsx';
import { WithdrawDialog } from './WithdrawDialog.tsx';

/** One request: what is asked, what changed, what happened, who decides, why it is allowed. */
export function RequestPage() {
  const { requestId } = useParams({ from: '/shell/requests/$requestId' });
  const query = useQuery({ ...requestQuery(requestId), refetchInterval: 30_000 });
  return (
    <Loaded query={query} rows={8} missing={<MissingRequest />}>
      {(detail) => (
        <div className="page">
          <Head detail={detail} />
          <Ending detail={detail} />
          <RequestBody detail={detail} />
        </div>
      )}
    </Loaded>
  );
}

function Head({ detail }: { detail: RequestDetail }) {
  const { t, both } = useWords();
  const [isWithdrawing, setWithdrawing] = useState(false);
  const { id, no, may, title, state, version, submittedAt, endedAt } = detail;
  return (
    <PageHead
      title={both(title)}
      meta={
        <>
          <RequestStateBadge state={state} />
          <span className="ref">{no}</span>
          <span>{t('request.version', { version })}</span>
          <span className="num">{t('request.sentAt', { at: formatMoment(submittedAt) })}</span>
          {endedAt && <span className="num">{t('request.endedAt', { at: formatMoment(endedAt) })}</span>}
        </>
      }
    >
      <div className="acts">
        {may.withdraw && (
          <Button
            variant="default"
            leftSection={<IconX className="i s" aria-hidden />}
            onClick={() => setWithdrawing(true)}
          >
            {t('request.withdraw')}
          </Button>
        )}
        {may.edit && (
          <LinkButton
            to="/requests/$requestId/edit"
            params={{ requestId: id }}
            variant={state === 'sent_back' ? 'filled' : 'default'}
            leftSection={<IconPencil className="i s" aria-hidden />}
          >
            {t('request.edit')}
          </LinkButton>
        )}
      </div>
      <WithdrawDialog detail={detail} isOpen={isWithdrawing} close={() => setWithdrawing(false)} />
    </PageHead>
  );
}
