import type { useWords } from '../look/useWords.ts';

/** `còn 20:48`, `quá 03:10`: real hours and minutes until a moment, and whether it has passed. */
export function clockText({ t }: Pick<ReturnType<typeof useWords>, 't'>, dueAt: string, now: Date) {
  const left = Math.trunc((Date.parse(dueAt) - now.getTime()) / 60_000);
  const minutes = Math.abs(left);
  const time = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  const isLate = left < 0;
  return { text: t(isLate ? 'cases.clockLate' : 'cases.clockLeft', { time }), isLate };
}
