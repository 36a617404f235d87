import type { RuleId } from '../citation.ts';
import type { Permission, WorkGroup } from '../permission.ts';
import { sections, type SectionName } from './index.ts';

/** What somebody's grants allow over a dossier's managing unit, and whether the account in use is that unit's own. */
export interface AccessFacts {
  rights: readonly { workGroup: WorkGroup; permission: Permission }[];
  isOwnUnits: boolean;
}

/** Why a section is closed, or not written: the rule, and the word for it. */
export interface Closed {
  rule: RuleId;
  because: 'other_work_group' | 'sensitive_section' | 'superior_unit' | 'no_right_to_write';
}

/** Why a section is not read; null where it is: by its group of work (R17), and a sensitive one by leave of its own (R13). */
export function closedToReader(name: SectionName, facts: AccessFacts): Closed | null {
  const { sensitive } = sections[name];
  if (!holds(name, facts, 'records.read') && !holds(name, facts, 'records.write'))
    return { rule: 'R17', because: 'other_work_group' };
  if (sensitive && !holds(name, facts, 'records.sensitive')) return { rule: 'R13', because: 'sensitive_section' };
  return null;
}

/** Why a section is not written; null where it is: by the managing unit alone (R8), superiors read only (R15). */
export function closedToWriter(name: SectionName, facts: AccessFacts): Closed | null {
  if (holds(name, facts, 'records.write')) return closedToReader(name, facts);
  return facts.isOwnUnits ? { rule: 'R8', because: 'no_right_to_write' } : { rule: 'R15', because: 'superior_unit' };
}

function holds(name: SectionName, { rights }: AccessFacts, wanted: Permission): boolean {
  const { workGroup } = sections[name];
  return rights.some((right) => right.workGroup === workGroup && right.permission === wanted);
}
