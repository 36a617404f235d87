import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconArrowsExchange,
  IconArrowUpRight,
  IconBell,
  IconCheck,
  IconCircleDot,
  IconClock,
  IconEye,
  IconHelpCircle,
  IconInbox,
  IconKey,
  IconKeyOff,
  IconLink,
  IconMail,
  IconMessage,
  IconRoute,
  IconSend,
  IconX,
  type Icon,
} from '@tabler/icons-react';
import type { TimelineEntry } from '../api/shapes.ts';
import { useWords, type Tone } from '../look/useWords.ts';
import { When } from '../look/When.tsx';
import { useChannelWords } from './useChannelWords.ts';
import { toldEvent, useEventWords, type KnownEvent } from './useEventWords.ts';

const looks: Partial<Record<KnownEvent, [Tone, Icon]>> = {
  'request.submitted': ['accent', IconSend],
  'request.edited': ['accent', IconSend],
  'request.planned': ['plain', IconRoute],
  'request.withdrawn': ['plain', IconX],
  'request.approved': ['ok', IconCheck],
  'request.rejected': ['danger', IconX],
  'request.expired': ['danger', IconClock],
  'request.failed': ['danger', IconAlertTriangle],
  'comment.added': ['info', IconMessage],
  'question.added': ['info', IconHelpCircle],
  'link.renewed': ['plain', IconLink],
  'task.asked': ['accent', IconInbox],
  'task.candidates_changed': ['hold', IconArrowsExchange],
  'task.seen': ['plain', IconEye],
  'task.reminded': ['plain', IconBell],
  'task.escalated': ['hold', IconArrowUpRight],
  'task.reassigned': ['hold', IconArrowsExchange],
  'task.approved': ['ok', IconCheck],
  'task.denied': ['danger', IconX],
  'task.sent_back': ['warn', IconArrowBackUp],
  'task.expired': ['danger', IconClock],
  'message.sent': ['plain', IconMail],
  'message.failed': ['warn', IconMail],
  'message.sent_by_chat': ['plain', IconMessage],
  'message.failed_by_chat': ['warn', IconMessage],
  'grant.applied': ['ok', IconKey],
  'grant.ended': ['plain', IconKeyOff],
};

/** What happened and what is planned, oldest first: who, how, when. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  return (
    <ol className="tl">
      {entries.map((entry, n) => (
        <Entry key={`${entry.at}-${entry.event}-${n}`} entry={entry} />
      ))}
    </ol>
  );
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const { t } = useWords();
  const words = useEventWords();
  const channel = useChannelWords();
  const known = toldEvent(entry.event, entry.data, entry.channel);
  const [tone, Sign] = (known && looks[known]) ?? ['plain', IconCircleDot];
  return (
    <li className={entry.planned ? 'future' : tone}>
      <When at={entry.at} />
      <span className="dotc" aria-hidden>
        <Sign className="i" />
      </span>
      <div>
        {entry.actor && <b>{entry.actor.name} </b>}
        {words(entry)}
        {entry.account && <span className="muted"> {t('timeline.through', { account: entry.account })}</span>}
        {entry.note && <blockquote className="quote">{entry.note}</blockquote>}
      </div>
      <span className="chan">
        {entry.planned ? t('timeline.planned') : channel(entry.channel, entry.actor !== null)}
      </span>
    </li>
  );
}
