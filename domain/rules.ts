import type { RulePack } from './rulePack.ts';
import type { WorkingCalendar } from './workingTime.ts';

/** The rules in force: the pack, and the calendar in which its deadlines count. */
export interface Rules {
  pack: RulePack;
  calendar: WorkingCalendar;
}
