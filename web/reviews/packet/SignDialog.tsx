import { Button, Modal } from '@mantine/core';
import { IconWritingSign } from '@tabler/icons-react';
import { answered, client, once } from '../../api/client.ts';
import { useRefreshReviews } from '../../api/reviewQueries.ts';
import type { Packet } from '../../api/shapes.ts';
import { useAct } from '../../api/useAct.ts';
import { useWords } from '../../look/useWords.ts';
import { ReviewProblem } from '../ReviewProblem.tsx';
import { useNumber } from '../useNumber.ts';

function useSigning(packetId: string, done: () => void) {
  const refresh = useRefreshReviews();
  return useAct(
    (_nothing: null, key) =>
      answered(
        client.POST('/review-packets/{packetId}/signature', { params: { path: { packetId }, header: once(key) } }),
      ),
    () => {
      refresh();
      done();
    },
  );
}

/** What the head signs for, in numbers, and that it is the end: the packet is unchangeable after. */
export function SignDialog({ packet, close }: { packet: Packet; close: () => void }) {
  const { t, both } = useWords();
  const sign = useSigning(packet.id, close);
  return (
    <Modal
      opened
      onClose={close}
      title={t('packet.signTitle', { unit: packet.unit.name })}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <div className="stack">
        <SignedFor packet={packet} />
        <p className="small muted">
          {t('packet.signText')} <span className="cite">{both(packet.citation.title)}.</span>
        </p>
        <ReviewProblem error={sign.error} path={`/reviews/packets/${packet.id}`} />
        <div className="row wrap">
          <Button
            loading={sign.isPending}
            leftSection={<IconWritingSign className="i s" aria-hidden />}
            onClick={() => sign.mutate(null)}
          >
            {t('packet.signAct')}
          </Button>
          <Button variant="subtle" onClick={close}>
            {t('packet.cancel')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

function SignedFor({ packet: { fields, counts, people } }: { packet: Packet }) {
  const { t } = useWords();
  const number = useNumber();
  const rows = [
    ['signPeople', people],
    ['signMatch', fields.match],
    ['signMismatch', fields.mismatch],
    ['signMissing', fields.paperMissing],
    ['signNotAttested', counts.notAttested],
  ] as const;
  return (
    <dl className="facts sign-facts">
      {rows.map(([word, count]) => (
        <div key={word}>
          <dt>{t(`packet.${word}`)}</dt>
          <dd className="num">
            <b>{number(count)}</b>
          </dd>
        </div>
      ))}
    </dl>
  );
}
