import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { IconHelpCircle, IconMessage } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, client, once } from '../api/client.ts';
import type { RequestComment, RequestDetail } from '../api/shapes.ts';
import { useAct } from '../api/useAct.ts';
import { Card } from '../look/Card.tsx';
import { ProblemNote } from '../look/ProblemNote.tsx';
import { useWords } from '../look/useWords.ts';
import { When } from '../look/When.tsx';

/** Questions and comments between the requester and those who decide. */
export function CommentsCard({ detail }: { detail: RequestDetail }) {
  const { t } = useWords();
  return (
    <Card title={t('request.talk')}>
      <div className="body stack">
        {detail.comments.length === 0 ? (
          <p className="muted small">{t('request.talkEmpty')}</p>
        ) : (
          <ul className="talk">
            {detail.comments.map((comment) => (
              <Comment key={comment.id} comment={comment} />
            ))}
          </ul>
        )}
        {detail.may.comment && <CommentForm requestId={detail.id} />}
      </div>
    </Card>
  );
}

function Comment({ comment }: { comment: RequestComment }) {
  const { t } = useWords();
  const Sign = comment.kind === 'question' ? IconHelpCircle : IconMessage;
  return (
    <li>
      <Sign className="i s" role="img" aria-label={t(`request.${comment.kind}`)} />
      <div>
        <p className="small">
          <b>{comment.by.name}</b>{' '}
          <span className="faint tiny">
            <When at={comment.at} />
          </span>
        </p>
        <p className="small said">{comment.body}</p>
      </div>
    </li>
  );
}

type Saying = { kind: 'comment' | 'question'; body: string };

function useSaying(requestId: string, done: () => void) {
  const queries = useQueryClient();
  return useAct(
    (body: Saying, key) =>
      answered(
        client.POST('/requests/{requestId}/comments', { params: { path: { requestId }, header: once(key) }, body }),
      ),
    () => {
      done();
      void queries.invalidateQueries({ queryKey: ['requests', 'one', requestId] });
    },
  );
}

function CommentForm({ requestId }: { requestId: string }) {
  const { t } = useWords();
  const [kind, setKind] = useState<Saying['kind']>('question');
  const [body, setBody] = useState('');
  const say = useSaying(requestId, () => setBody(''));
  return (
    <form
      className="stack tight"
      onSubmit={(event) => {
        event.preventDefault();
        if (body.trim()) say.mutate({ kind, body: body.trim() });
      }}
    >
      <Textarea
        label={t('request.talkLabel')}
        value={body}
        maxLength={2000}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
      {say.error && <ProblemNote error={say.error} />}
      <div className="row wrap">
        <SegmentedControl
          size="xs"
          aria-label={t('request.talk')}
          value={kind}
          onChange={(value) => setKind(value === 'comment' ? 'comment' : 'question')}
          data={[
            { value: 'question', label: t('request.question') },
            { value: 'comment', label: t('request.comment') },
          ]}
        />
        <Button type="submit" size="xs" variant="default" loading={say.isPending} disabled={body.trim() === ''}>
          {kind === 'question' ? t('request.ask') : t('request.say')}
        </Button>
      </div>
    </form>
  );
}
