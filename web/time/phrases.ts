import { daysUntil, formatClock, formatDay, weekday } from './calendar.ts';

export type Language = 'vi' | 'en';
const WORKDAY = 480;

const words = {
  vi: {
    weekdays: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
    days: { '-1': 'hôm qua', '0': 'hôm nay', '1': 'ngày mai' } as Record<string, string>,
    minutes: (n: number) => `${n} phút`,
    hours: (h: number, m: number) => (m ? `${h} giờ ${m}` : `${h} giờ`),
    workdays: (n: number) => `${n} ngày`,
    left: (duration: string) => `Còn ${duration}`,
    late: (duration: string) => `Quá ${duration}`,
    deadline: (n: number) => `${n} ngày làm việc`,
    justNow: 'vừa xong',
  },
  en: {
    weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    days: { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' } as Record<string, string>,
    minutes: (n: number) => `${n} min`,
    hours: (h: number, m: number) => (m ? `${h} h ${m}` : `${h} h`),
    workdays: (n: number) => (n === 1 ? '1 day' : `${n} days`),
    left: (duration: string) => `${duration} left`,
    late: (duration: string) => `${duration} late`,
    deadline: (n: number) => (n === 1 ? '1 working day' : `${n} working days`),
    justNow: 'just now',
  },
};

/** A length of working time: minutes under an hour, hours within a working day of 8, then working days. */
export function workingTime(minutes: number, language: Language): string {
  const w = words[language];
  const n = Math.abs(Math.round(minutes));
  if (n < 60) return w.minutes(n);
  if (n <= WORKDAY) return w.hours(Math.floor(n / 60), n % 60);
  return w.workdays(Math.round(n / WORKDAY));
}

/** How long a stage may take: `1 ngày làm việc`, or hours where it is no whole number of days. */
export function deadlineLength(minutes: number, language: Language): string {
  return minutes % WORKDAY === 0 ? words[language].deadline(minutes / WORKDAY) : workingTime(minutes, language);
}

/** `Còn 6 giờ 18`, `Quá 42 phút`: what is left of the working time, negative when overdue. */
export function remaining(minutes: number, language: Language): string {
  const w = words[language];
  return minutes < 0 ? w.late(workingTime(minutes, language)) : w.left(workingTime(minutes, language));
}

/** `17:00 hôm nay`, `thứ Năm 17/10`, `15/04/2025`: a moment as near as it is. */
export function nearTime(at: string, now: Date, language: Language): string {
  const w = words[language];
  const days = daysUntil(at, now);
  const named = w.days[String(days)];
  if (named) return `${formatClock(at)} ${named}`;
  if (Math.abs(days) <= 7) return `${w.weekdays[weekday(at)]} ${formatDay(at).slice(0, 5)}`;
  return formatDay(at);
}

/** How long ago, by the clock on the wall: `3 giờ`, `2 ngày`. */
export function age(since: string, now: Date, language: Language): string {
  const w = words[language];
  const minutes = Math.floor((now.getTime() - Date.parse(since)) / 60_000);
  if (minutes < 1) return w.justNow;
  if (minutes < 60) return w.minutes(minutes);
  const days = -daysUntil(since, now);
  return days < 1 || minutes < 24 * 60 ? w.hours(Math.floor(minutes / 60), 0) : w.workdays(days);
}
