import type { RequestRow } from '../../db/requests.ts';
import type { Transaction } from '../../db/transaction.ts';
import type { RuleFinding } from '../../domain/grantFacts.ts';
import type { PlanQuestion } from '../../domain/plan.ts';
import type { Rules } from '../../domain/rules.ts';

/** Who asks, by which request; null before it is submitted. */
export interface Asking<Form> {
  form: Form;
  requesterId: string;
  requestId: string | null;
}

/** A request with the things that it speaks of, as they stand now. The dearer facts are read where they are asked for. */
export interface AskedRequest {
  /** The account that it is about; null while that is not there yet. */
  accountId: string | null;
  /** The unit on whose line it is decided; null where that is the beneficiary's own, wherever they serve. */
  unitId: string | null;
  beneficiaryId: string;
  /** What the rules say to it. */
  findings(): Promise<RuleFinding[]>;
  /** What planning needs to know of it. */
  plan(): Promise<PlanQuestion>;
}

/** A kind of request, as data: whatever differs between kinds stands here, and nowhere else in the operations. */
export interface RequestKindRules<Form> {
  /** Whether its requester may change it while it waits; else they withdraw it and send another. */
  isEdited: boolean;
  /** Reads what a request speaks of. @throws Refused `not_found` where something is not there for the actor */
  ask(tx: Transaction, rules: Rules, asking: Asking<Form>): Promise<AskedRequest>;
  /** Reserves what the request needs until it ends, in its own transaction; false where another was faster. */
  reserve?(tx: Transaction, rules: Rules, asked: { requestId: string; form: Form }): Promise<boolean>;
  /** Lets the approved request take effect, with its audit events and messages. Today's rules have been asked before. */
  apply(tx: Transaction, rules: Rules, request: RequestRow, form: Form): Promise<void>;
}
