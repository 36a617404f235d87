import type { useWords } from '../look/useWords.ts';
import { has } from '../request/has.ts';
import { vi } from '../texts/vi.ts';

type T = ReturnType<typeof useWords>['t'];

/** What an event of a case says; its code where the app has no words for it. */
export function caseEventWords(t: T, event: string): string {
  return has(vi.cases.event, event) ? t(`cases.event.${event}`) : t('cases.historyOther', { event });
}

/** Whether these words go on from the name of who did it; words that begin with a capital are a sentence of their own. */
export const goOnFromName = (words: string): boolean => words.charAt(0) === words.charAt(0).toLowerCase();

/** What was done through the account in the time in question. */
export function itemWords(t: T, event: string): string {
  if (has(vi.timeline.event, event)) return t(`timeline.event.${event}`);
  if (has(vi.accounts.event, event)) return t(`accounts.event.${event}`);
  if (has(vi.cases.deed, event)) return t(`cases.deed.${event}`);
  return caseEventWords(t, event);
}

/** By which way it was done. */
export function channelWords(t: T, channel: string): string {
  return has(vi.terms.channel, channel) ? t(`terms.channel.${channel}`) : channel;
}
