import { formatMoment, formatShort } from '../time/calendar.ts';

/** A moment in Vietnamese time, without the year where it is this one; the whole of it for machines and on hover. */
export function When({ at, full = false }: { at: string; full?: boolean }) {
  return (
    <time dateTime={at} title={formatMoment(at)}>
      {full ? formatMoment(at) : formatShort(at, new Date())}
    </time>
  );
}
