import { Button, Modal, Textarea } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { LinkButton } from '../look/LinkButton.tsx';
import type { Grant } from '../api/shapes.ts';
import { Note } from '../look/Note.tsx';
import { ProblemNote } from '../look/ProblemNote.tsx';
import { useWords } from '../look/useWords.ts';
import { formatDay, formatMoment } from '../time/calendar.ts';
import { useRevocation } from './useRevocation.ts';

/** Ends a grant: at once where it is one's own or one is competent, else by asking for it. */
export function RevokeDialog({ grant, close }: { grant: Grant | null; close: () => void }) {
  const { t } = useWords();
  return (
    <Modal
      opened={grant?.revocation != null}
      onClose={close}
      title={grant?.revocation && t(`grants.revokeTitle.${grant.revocation}`)}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      {grant?.revocation && <RevokeForm grant={grant} how={grant.revocation} close={close} />}
    </Modal>
  );
}

interface RevokeFormProps {
  grant: Grant;
  how: NonNullable<Grant['revocation']>;
  close: () => void;
}

function RevokeForm({ grant, how, close }: RevokeFormProps) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const revocation = useRevocation(grant);
  if (revocation.data) return <Revoked result={revocation.data} close={close} />;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        revocation.mutate({ reason: reason.trim() });
      }}
    >
      <GrantFacts grant={grant} />
      <p className="small muted">{t(`grants.revokeText.${how}`)}</p>
      <Textarea
        label={t('grants.revokeReason')}
        value={reason}
        maxLength={2000}
        data-autofocus
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {revocation.error && <ProblemNote error={revocation.error} />}
      <div className="row wrap">
        <Button
          type="submit"
          variant={how === 'by_approval' ? 'filled' : 'deny'}
          loading={revocation.isPending}
          disabled={reason.trim().length < 3}
        >
          {t(`grants.revokeAct.${how}`)}
        </Button>
        <Button variant="subtle" onClick={close}>
          {t('request.cancel')}
        </Button>
      </div>
    </form>
  );
}

function GrantFacts({ grant }: { grant: Grant }) {
  const { t } = useWords();
  return (
    <dl className="facts">
      <dt>{t('grants.permission')}</dt>
      <dd>
        <b>{t(`terms.permission.${grant.permission}`)}</b>
        <span className="sub">{t(`terms.workGroup.${grant.workGroup}`)}</span>
      </dd>
      <dt>{t('grants.custodian')}</dt>
      <dd>
        {grant.officer.name}, <span className="num">{grant.account.userName}</span>
      </dd>
      <dt>{t('grants.until')}</dt>
      <dd className="num">{t('request.fromTo', { from: formatDay(grant.from), to: formatDay(grant.to) })}</dd>
    </dl>
  );
}

function Revoked({ result, close }: { result: { endedAt?: string; id?: string; no?: string }; close: () => void }) {
  const { t } = useWords();
  return (
    <Note
      tone="ok"
      icon={IconCircleCheck}
      role="status"
      acts={
        <>
          {result.id && (
            <LinkButton to="/requests/$requestId" params={{ requestId: result.id }} size="xs">
              {t('grants.seeRequest')}
            </LinkButton>
          )}
          <Button size="xs" variant="default" onClick={close}>
            {t('shell.close')}
          </Button>
        </>
      }
    >
      <b className="num">
        {result.endedAt
          ? t('grants.revoked', { at: formatMoment(result.endedAt) })
          : t('grants.asked', { no: result.no ?? '' })}
      </b>
    </Note>
  );
}
