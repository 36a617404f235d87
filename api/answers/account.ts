import type { z } from 'zod';
import type { Actor } from '../../db/transaction.ts';
import type { CustodyView, HeldGrantView, LifeEventView } from '../../db/views/accountLife.ts';
import type { AccountView } from '../../db/views/accounts.ts';
import type { ApproverFacts } from '../../domain/approverFacts.ts';
import { leadersNow } from '../../domain/competence.ts';
import type { Rules } from '../../domain/rules.ts';
import type { contract } from '../contract/index.ts';
import { citationAnswer } from './finding.ts';
import { sent } from './sent.ts';

type Account = z.output<NonNullable<typeof contract.readAccount.answer>>;

export interface AccountQuestion {
  account: AccountView;
  /** Of the owning unit. */
  facts: ApproverFacts;
  custodies: CustodyView[];
  grants: HeldGrantView[];
  events: LifeEventView[];
  openRequestNo: string | null;
  at: Date;
}

/** One account with its whole life: who kept it, what was allowed through it and by which article, what happened to it. */
export function accountAnswer(rules: Rules, actor: Actor, question: AccountQuestion): Account {
  const { account, custodies, grants, events, openRequestNo } = question;
  const allowedBy = citationAnswer(rules.pack.accountPermissions[account.kind].citation, rules.pack.sources);
  return {
    ...sent(account),
    custodies: sent(custodies),
    grants: sent(grants).map((grant) => ({ ...grant, allowedBy })),
    life: sent(events),
    openRequestNo,
    may: mayOf(rules, actor, question),
  };
}

/** What this reader may ask for, as the rules on submitting would say (R5, R7). */
function mayOf({ pack }: Rules, { officerId }: Actor, question: AccountQuestion): Account['may'] {
  const { account, facts, openRequestNo, at } = question;
  const isOpen = account.state !== 'withdrawn' && openRequestNo === null;
  const isCustodian = account.custodian?.id === officerId;
  const leads = leadersNow(pack, facts, at).includes(officerId);
  const administers = facts.admins.some((admin) => admin.officerId === officerId);
  return {
    askWithdrawal: isOpen && (isCustodian || leads || administers),
    askHandover: isOpen && (isCustodian || leads),
  };
}
