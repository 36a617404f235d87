import { Button, Modal, TextInput } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useHomeUnit } from '../accounts/useHomeUnit.ts';
import { answered, client, once } from '../api/client.ts';
import { useRefreshReviews } from '../api/reviewQueries.ts';
import { useAct } from '../api/useAct.ts';
import { UnitField } from '../look/UnitField.tsx';
import { useWords } from '../look/useWords.ts';
import { ReviewProblem } from './ReviewProblem.tsx';
import { StartPreview } from './StartPreview.tsx';

interface ChosenUnit {
  id: string;
  name: string;
  subordinates: number;
}

const TITLE_LEAST = 3;

function useStart() {
  const refresh = useRefreshReviews();
  const navigate = useNavigate();
  return useAct(
    (body: { scopeUnitId: string; title: string }, key) =>
      answered(client.POST('/reviews', { params: { header: once(key) }, body })),
    ({ id }) => {
      refresh();
      void navigate({ to: '/reviews/$campaignId', params: { campaignId: id } });
    },
  );
}

/** Starts a review by hand: of which unit with those below it, under which title; what that means shows before. */
export function StartDialog({ close }: { close: () => void }) {
  const { t } = useWords();
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={t('reviews.start')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <StartForm close={close} />
    </Modal>
  );
}

function StartForm({ close }: { close: () => void }) {
  const { t } = useWords();
  const home = useHomeUnit();
  const [chosen, choose] = useState<ChosenUnit | null>(null);
  const [title, setTitle] = useState('');
  const start = useStart();
  const unit = chosen ?? (home ? { id: home.id, name: home.name, subordinates: 0 } : null);
  const isWhole = unit !== null && title.trim().length >= TITLE_LEAST;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) start.mutate({ scopeUnitId: unit.id, title: title.trim() });
      }}
    >
      <UnitField
        key={unit?.id}
        label={t('reviews.scope')}
        placeholder={t('reviews.scopePlaceholder')}
        value={unit}
        choose={choose}
      />
      <TextInput
        label={t('reviews.name')}
        placeholder={t('reviews.namePlaceholder')}
        maxLength={120}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      {unit && <StartPreview scopeUnitId={unit.id} />}
      <ReviewProblem error={start.error} path="/reviews" />
      <StartButtons isStarting={start.isPending} isWhole={isWhole} close={close} />
    </form>
  );
}

function StartButtons({ isStarting, isWhole, close }: { isStarting: boolean; isWhole: boolean; close: () => void }) {
  const { t } = useWords();
  return (
    <div className="row wrap">
      <Button
        type="submit"
        loading={isStarting}
        disabled={!isWhole}
        leftSection={<IconPlayerPlay className="i s" aria-hidden />}
      >
        {t('reviews.startAct')}
      </Button>
      <Button variant="subtle" onClick={close}>
        {t('packet.cancel')}
      </Button>
    </div>
  );
}
