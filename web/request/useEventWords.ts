import type { TimelineEntry } from '../api/shapes.ts';
import { useWords } from '../look/useWords.ts';
import { vi } from '../texts/vi.ts';
import { has } from './has.ts';

export type KnownEvent = keyof typeof vi.timeline.event;
const byChat = { 'message.sent': 'message.sent_by_chat', 'message.failed': 'message.failed_by_chat' } as const;
const decided = { approve: 'task.approved', deny: 'task.denied', send_back: 'task.sent_back' } as const;

/** The event as people tell it apart: a decision is an approval, a denial or a sending back; a message is a mail, or went by chat. */
export function toldEvent(event: string, data: Record<string, unknown>, channel: string | null): KnownEvent | null {
  if (has(byChat, event) && channel !== null && channel !== 'mail') return byChat[event];
  const verdict = data['verdict'];
  if (event === 'task.decided' && has(decided, verdict)) return decided[verdict];
  return has(vi.timeline.event, event) ? event : null;
}

/** What an event says: `gửi yêu cầu`, `Gửi thư nhắc việc tới Đoàn Thế Hiển`, `Quyền có hiệu lực: Xem hồ sơ, nhóm Kiểm tra`. */
export function useEventWords() {
  const { t } = useWords();
  return ({ event, data, to, channel }: Pick<TimelineEntry, 'event' | 'data' | 'to' | 'channel'>): string => {
    const known = toldEvent(event, data, channel);
    const words = told(t, known ? t(`timeline.event.${known}`) : t('timeline.other', { event }), data);
    const names = to.map(({ name }) => name).join(', ');
    return names ? words + t('timeline.to', { names }) : words;
  };
}

type Translate = ReturnType<typeof useWords>['t'];

/** The same event of two permissions or of two mails is told apart by which one it is about. */
export function told(t: Translate, words: string, data: Record<string, unknown>): string {
  const { permission, workGroup, template, reason } = data;
  if (has(vi.timeline.mail, template)) return t('timeline.mailed', { words, mail: t(`timeline.mail.${template}`) });
  if (!has(vi.terms.permission, permission)) return words;
  const which = [
    t(`terms.permission.${permission}`),
    has(vi.terms.workGroup, workGroup) && t('request.group', { group: t(`terms.workGroup.${workGroup}`) }),
  ].filter(Boolean);
  const granted = t('timeline.granted', { words, permission: which.join(', ') });
  if (!has(vi.terms.grantEnd, reason)) return granted;
  return t('timeline.because', { words: granted, reason: t(`terms.grantEnd.${reason}`) });
}
