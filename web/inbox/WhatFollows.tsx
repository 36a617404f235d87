import type { RequestDetail, TaskRow } from '../api/shapes.ts';
import { useWords } from '../look/useWords.ts';
import { useEventWords } from '../request/useEventWords.ts';
import { nearTime } from '../time/phrases.ts';

/** What an approval brings, and what silence does: reminders, escalation, the end. */
export function WhatFollows({ detail, task }: { detail: RequestDetail; task: TaskRow }) {
  const { t, language } = useWords();
  const words = useEventWords();
  const now = new Date();
  const { position, of } = task.stage;
  const planned = detail.timeline.filter((entry) => entry.planned && entry.event !== 'task.expired');
  return (
    <ul className="then small muted">
      <li>
        <b>{t('inbox.ifApproved')}</b>{' '}
        {position < of ? t('inbox.ifApprovedMore', { position: position + 1 }) : t('inbox.ifApprovedLast')}
      </li>
      <li>
        <b>{t('inbox.ifSilent')}</b>{' '}
        {planned.map((entry) => (
          <span key={entry.at + entry.event}>
            {nearTime(entry.at, now, language)} {words(entry).toLocaleLowerCase(language).slice(0, 1)}
            {words(entry).slice(1)};{' '}
          </span>
        ))}
        {t('inbox.closes', { at: nearTime(task.closesAt, now, language) })}
      </li>
    </ul>
  );
}
