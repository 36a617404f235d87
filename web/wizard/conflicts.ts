import type { Finding } from '../api/shapes.ts';

/**
 * The findings that stand against a request, by what solves them: rules that the same ways out satisfy are one conflict,
 * told by the first of them. A finding without a way out stands alone; the same one of several permissions is told once.
 */
export function conflictsIn(findings: readonly Finding[]): Finding[][] {
  const denied = findings.filter(({ outcome }) => outcome === 'denied');
  const byCause = new Map<string, Finding[]>();
  for (const finding of denied) {
    const cause = finding.waysOut.map(({ vi }) => vi).join() || finding.code;
    const known = byCause.get(cause) ?? [];
    const isToldAlready = known.some(
      ({ code, citation }) => code === finding.code && citation.title.vi === finding.citation.title.vi,
    );
    byCause.set(cause, isToldAlready ? known : [...known, finding]);
  }
  return [...byCause.values()];
}
