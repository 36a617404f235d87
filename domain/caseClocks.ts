import { freezesAccount, type CaseSeverity, type CaseState } from './passwordCase.ts';
import type { RulePack } from './rulePack.ts';

/** A clock that the law sets: it runs from the detection, in real hours and not in working time. */
export interface CaseClock {
  kind: 'security_incident' | 'data_breach';
  hours: number;
  /** Whether it runs: the first with every suspicion of theft, the second once an action was foreign. */
  running: boolean;
  dueAt: Date;
}

const HOUR = 3_600_000;

/** The clocks of a case: first report of a security incident, and notice of a personal-data breach (security level 3). None runs of a false report. */
export function caseClocks(
  { passwordCase }: Pick<RulePack, 'passwordCase'>,
  {
    severity,
    state,
    reportedAt,
    incidentAt,
  }: { severity: CaseSeverity; state: CaseState; reportedAt: Date; incidentAt: Date | null },
): CaseClock[] {
  const { incidentHours, breachHours } = passwordCase.clocks;
  const clock = (kind: CaseClock['kind'], hours: number, from: Date, running: boolean): CaseClock => ({
    kind,
    hours,
    running: running && state !== 'false_report',
    dueAt: new Date(from.getTime() + hours * HOUR),
  });
  return [
    clock('security_incident', incidentHours, reportedAt, freezesAccount(severity)),
    clock('data_breach', breachHours, incidentAt ?? reportedAt, incidentAt !== null),
  ];
}
