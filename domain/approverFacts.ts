import type { AccountKind } from './accountKind.ts';

/** What is known of the people who might approve for one unit, at one instant. Ids are UUIDs, times ISO 8601. */
export interface ApproverFacts {
  /** The unit itself first, then its superiors up to the root. */
  units: { id: string; code: string; kind: string; name: string }[];
  posts: { unitId: string; post: 'head' | 'acting_head' | 'deputy'; officerId: string }[];
  /** Admin accounts up the line and the IT department's, each with its custodian; whether it holds the permission to assign, to issue, now. */
  admins: {
    unitId: string;
    accountId: string;
    kind: AccountKind;
    userName: string;
    officerId: string;
    mayAssign: boolean;
    mayIssue: boolean;
  }[];
  /** Present and future absences of the above, in order of their beginning. */
  absences: { officerId: string; deputyId: string; from: string; to: string }[];
  people: Record<string, Person>;
  /** Of each of these people who has any: all who hold a post up their own line (of their unit and of their posts), and higher than they do. */
  superiors: Record<string, string[]>;
}

export interface Person {
  name: string;
  position: string;
  unitName: string;
  unitCode: string;
  /** Codes from the root, joined with dots. */
  unitPath: string;
}
