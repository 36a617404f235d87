import type { TimelineEntry } from '../api/shapes.ts';
import { useWords } from '../look/useWords.ts';
import { vi } from '../texts/vi.ts';

export type KnownEvent = keyof typeof vi.timeline.event;
const isKnown = (event: string): event is KnownEvent => event in vi.timeline.event;
const decided = { approve: 'task.approved', deny: 'task.denied', send_back: 'task.sent_back' } as const;

/** The event as people tell it apart: a decision is an approval, a denial or a sending back. */
export function toldEvent(event: string, data: Record<string, unknown>): KnownEvent | null {
  const verdict = data['verdict'];
  if (event === 'task.decided' && typeof verdict === 'string' && verdict in decided) {
    return decided[verdict as keyof typeof decided];
  }
  return isKnown(event) ? event : null;
}

/** What an event says: `gửi yêu cầu`, `Nhắc việc tới Đoàn Thế Hiển`. An unknown one gives its code. */
export function useEventWords() {
  const { t } = useWords();
  return ({ event, data, to }: Pick<TimelineEntry, 'event' | 'data' | 'to'>): string => {
    const known = toldEvent(event, data);
    const words = known ? t(`timeline.event.${known}`) : t('timeline.other', { event });
    const names = to.map(({ name }) => name).join(', ');
    return names ? words + t('timeline.to', { names }) : words;
  };
}
