import type { AccountKind } from '../../../domain/accountKind.ts';
import type { Permission, WorkGroup } from '../../../domain/permission.ts';
import type { SectionName } from '../../../domain/section/index.ts';

/** The instant of all sessions. Times in a random organisation are days before or after it. */
export const NOW = new Date('2024-10-15T02:00:00.000Z');
export const timeOf = (day: number): Date => new Date(NOW.getTime() + day * 86_400_000);

/** A random organisation. Everything is referred to by its index; `day`s count from `NOW`. */
export interface Organisation {
  /** Unit 0 is the root; every other has a parent before it. */
  units: { parent: number }[];
  officers: { unit: number; hasLeft: boolean }[];
  posts: {
    unit: number;
    officer: number;
    post: 'head' | 'acting_head' | 'deputy';
    began: number;
    ended: number | null;
  }[];
  accounts: { unit: number; kind: AccountKind; state: 'active' | 'frozen' | 'withdrawn' }[];
  custodies: { account: number; officer: number; began: number; ended: number | null }[];
  grants: Grant[];
  /** Not every officer has one, and not every one has every section. */
  dossiers: { officer: number; managingUnit: number; sections: SectionName[] }[];
  requests: { requester: number; beneficiary: number; account: number; asked: Asked[]; decider: number | null }[];
}
export interface Grant {
  account: number;
  officer: number;
  permission: Permission;
  group: WorkGroup;
  unit: number;
  withSubordinates: boolean;
  from: number;
  to: number;
  ended: number | null;
}
interface Asked {
  officer: number;
  removed: boolean;
}

/** One transaction: who is signed in, and through which account they say that they act. `bare`: nothing was ever set. */
export type Session = { officer: number; account: number | null } | 'nobody' | 'bare';
