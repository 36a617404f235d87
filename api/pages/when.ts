import { dateOf, dayFrom, timeOf, weekdayOf } from '../../domain/localTime.ts';
import type { PageTexts } from './language.ts';

/** A moment as people say it now, in Viet Nam: `17:00 hôm nay`, `08:30 ngày mai`, `17:00 thứ Ba, 15/10/2024`. */
export function whenText(texts: PageTexts, now: Date, at: Date): string {
  const day = dayFrom(now, at);
  if (day !== 'other') return texts.when[day](timeOf(at));
  return texts.when.other(timeOf(at), texts.weekdays[weekdayOf(at)] ?? '', dateOf(at));
}
