import type { CaseSeverity } from '../../api/shapes.ts';

/** The three answers of a report, as they are being given. `since` is Vietnamese time as the field holds it: `2024-10-15T08:30`. */
export interface ReportValues {
  severity: CaseSeverity | null;
  since: string;
}

export type SinceFault = 'sinceMissing' | 'sinceFuture';

/** The moment in Vietnamese time that a field holds; null where it holds none. */
export function momentOf(since: string): Date | null {
  const at = new Date(`${since.slice(0, 16)}:00+07:00`);
  return Number.isNaN(at.getTime()) ? null : at;
}

/** What is wrong with the last certain moment; only what may be stolen needs one. */
export function sinceFault({ severity, since }: ReportValues, now: Date): SinceFault | null {
  if (severity === null || severity === 'lost') return null;
  const at = momentOf(since);
  if (at === null) return 'sinceMissing';
  return at > now ? 'sinceFuture' : null;
}

/** What is sent. Of a lost password no moment is asked. */
export function reportBody({ severity, since }: { severity: CaseSeverity; since: string }) {
  const at = severity === 'lost' ? null : momentOf(since);
  return { severity, ...(at && { lastCertainAt: at.toISOString() }) };
}
