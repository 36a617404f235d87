import type { AccountEvent } from '../api/shapes.ts';
import type { useWords } from '../look/useWords.ts';
import { has } from '../request/has.ts';
import { vi } from '../texts/vi.ts';

export type KnownLifeEvent = keyof typeof vi.accounts.event;

/** What an event in an account's life says; `known` null where the app has no words for it, and then its code stands. */
export interface LifeWords {
  known: KnownLifeEvent | null;
  act: string;
  more: string[];
}

/** An event of an account's life in words. `people` names the officers that its details mean. */
export function lifeWords(
  t: ReturnType<typeof useWords>['t'],
  people: ReadonlyMap<string, string>,
  { event, detail }: Pick<AccountEvent, 'event' | 'detail'>,
): LifeWords {
  const known = has(vi.accounts.event, event) ? event : null;
  const nameOf = (id: unknown) => (typeof id === 'string' ? people.get(id) : undefined);
  const [from, to] = [nameOf(detail['from']), nameOf(detail['to'] ?? detail['officer'])];
  const { sessions, grants, withSecondFactor, reason } = detail;
  const more = [
    from && t('accounts.lifeFrom', { name: from }),
    to && t('accounts.lifeTo', { name: to }),
    reason === 'custodian_left' && t('accounts.custodianLeft'),
    withSecondFactor === true && t('accounts.withFactor'),
    typeof sessions === 'number' && sessions > 0 && t('accounts.sessionsEnded', { count: sessions }),
    typeof grants === 'number' && grants > 0 && t('accounts.grantsEnded', { count: grants }),
  ];
  return {
    known,
    act: known ? t(`accounts.event.${known}`) : t('timeline.other', { event }),
    more: more.filter((one) => typeof one === 'string'),
  };
}
