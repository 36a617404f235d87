import type { AccountKind } from './accountKind.ts';
import type { AccountState } from './accountState.ts';

/** A place of a quota that is taken, and by what: an account that is there, or a request that waits. */
export interface TakenPlace {
  placeNo: number;
  accountUserName: string | null;
  requestNo: string | null;
}

/** An officer as the rules on accounts look at them. Unit paths are codes, the root first. */
export interface OfficerFacts {
  id: string;
  unitPath: readonly string[];
  state: 'active' | 'left';
}

/**
 * Who asks, and in which part: leads the owning unit or one above it, keeps its admin account, is of the IT department.
 * Asked when the request is made and never again: whoever decided it has judged it since.
 */
export interface AskerFacts {
  id: string;
  unitPath: readonly string[];
  leads: boolean;
  administers: boolean;
  isItOfficer: boolean;
}

/** Everything that is looked at before an account is asked for, planned or issued. */
export interface IssueFacts {
  asker: AskerFacts | null;
  unit: { code: string; kind: string; path: readonly string[] };
  division: { path: readonly string[] };
  custodian: OfficerFacts;
  accountKind: AccountKind;
  /** Places of this unit and kind that others have. */
  taken: readonly TakenPlace[];
  /** Number of an open request for the same officer, unit and kind. */
  sameRequestNo: string | null;
}

/** An account that is to be withdrawn or handed over. */
export interface AccountFacts {
  id: string;
  kind: AccountKind;
  state: AccountState;
  unitPath: readonly string[];
  custodianId: string | null;
  /** Whether its password is lost or stolen and not reissued yet, while its holder keeps it. */
  hasOpenPasswordCase: boolean;
  /** Number of another open request to withdraw it or hand it over. */
  otherRequestNo: string | null;
}

export interface WithdrawFacts {
  asker: AskerFacts | null;
  account: AccountFacts;
}

export interface HandoverFacts {
  asker: AskerFacts | null;
  account: AccountFacts;
  taker: OfficerFacts;
}
