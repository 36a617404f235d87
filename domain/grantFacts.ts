import type { AccountKind } from './accountKind.ts';
import type { AccountState } from './accountState.ts';
import type { Citation, RuleId } from './citation.ts';
import type { FindingCode, WayOutCode } from './findingTexts.ts';
import type { Permission, WorkGroup } from './permission.ts';

/** Everything that is looked at before a grant is asked for, planned or applied. Unit paths are codes, the root first. */
export interface GrantFacts {
  at: Date;
  requesterId: string;
  officer: { id: string; unitPath: readonly string[]; state: 'active' | 'left' };
  account: {
    id: string;
    kind: AccountKind;
    unitPath: readonly string[];
    unitKind: string;
    state: AccountState;
    custodianId: string | null;
  };
  permission: Permission;
  workGroup: WorkGroup;
  scope: { unitPath: readonly string[]; unitKind: string; withSubordinates: boolean };
  from: Date;
  to: Date;
  /** What this officer already has or has asked for with this account; ended ones left out. */
  existing: readonly ExistingGrant[];
}

/** A grant in force or a request still open. `to` is null while a grant has no end. */
export interface ExistingGrant {
  kind: 'grant' | 'request';
  id: string;
  permission: Permission;
  workGroup: WorkGroup;
  scopePath: readonly string[];
  withSubordinates: boolean;
  from: Date;
  to: Date | null;
}

/** What one rule says about a grant: whether it allows it, by which article, and what its reader can do instead. */
export interface RuleFinding {
  rule: RuleId;
  outcome: 'allowed' | 'denied' | 'warning';
  code: FindingCode;
  citation: Citation;
  /** Fills the placeholders of the code's text; instants are ISO 8601 in UTC. */
  data?: Record<string, string | number | null>;
  waysOut?: WayOutCode[];
}

type Said = Pick<RuleFinding, 'data' | 'waysOut'>;

export function allowed(citation: Citation, code: FindingCode): RuleFinding {
  return { rule: citation.rule, outcome: 'allowed', code, citation };
}

export function denied(citation: Citation, code: FindingCode, said: Said = {}): RuleFinding {
  return { rule: citation.rule, outcome: 'denied', code, citation, ...said };
}

export function warning(citation: Citation, code: FindingCode, said: Said = {}): RuleFinding {
  return { rule: citation.rule, outcome: 'warning', code, citation, ...said };
}
