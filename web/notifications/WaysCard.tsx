import { IconCircleCheck, IconMail } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { answered, client } from '../api/client.ts';
import { notificationsQuery, type Notifications } from '../api/notificationQueries.ts';
import { useAct } from '../api/useAct.ts';
import { Card } from '../look/Card.tsx';
import { Note } from '../look/Note.tsx';
import { ProblemNote } from '../look/ProblemNote.tsx';
import { useWords } from '../look/useWords.ts';
import { Choices } from './Choices.tsx';

type Chosen = Pick<Notifications, 'dutyBy' | 'newsBy'>;

const DUTY = ['mail', 'both'] as const;
const NEWS = ['mail', 'both', 'chat'] as const;

/** By mail, by chat, or by both: duties never without the mail, so that choice is not there. */
export function WaysCard({ notifications }: { notifications: Notifications }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const choose = useAct(
    (body: Chosen) => answered(client.PUT('/notifications', { body })),
    (now) => void queries.setQueryData(notificationsQuery.queryKey, now),
  );
  const { dutyBy, newsBy, chats } = notifications;
  const chosen = choose.isPending ? choose.variables : { dutyBy, newsBy };
  const optionsOf = <V extends Chosen['newsBy']>(ways: readonly V[]) =>
    ways.map((value) => ({ value, title: t(`notices.by.${value}`), text: t(`notices.byHint.${value}`) }));
  const isLinked = chats.some(({ identity }) => identity?.state === 'linked');
  return (
    <Card title={t('notices.ways')}>
      <div className="ways-form">
        {!isLinked && (
          <Note tone="info" icon={IconMail}>
            {t('notices.noChat')}
          </Note>
        )}
        <Choices
          legend={t('notices.duty')}
          hint={t('notices.dutyText')}
          options={optionsOf(DUTY)}
          value={chosen.dutyBy}
          choose={(value) => choose.mutate({ ...chosen, dutyBy: value })}
        />
        <Choices
          legend={t('notices.news')}
          hint={t('notices.newsText')}
          options={optionsOf(NEWS)}
          value={chosen.newsBy}
          choose={(value) => choose.mutate({ ...chosen, newsBy: value })}
        />
        {choose.error && <ProblemNote error={choose.error} retry={() => choose.mutate(chosen)} />}
        {choose.isSuccess && (
          <Note tone="ok" icon={IconCircleCheck} role="status">
            {t('notices.saved')}
          </Note>
        )}
      </div>
    </Card>
  );
}
