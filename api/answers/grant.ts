import type { z } from 'zod';
import type { GrantView } from '../../db/views/grants.ts';
import type { Actor } from '../../db/transaction.ts';
import type { ApproverFacts } from '../../domain/approverFacts.ts';
import { competentRevoker } from '../../domain/competence.ts';
import type { Rules } from '../../domain/rules.ts';
import type { contract } from '../contract/index.ts';
import { sent } from './sent.ts';

type GrantAnswer = z.output<NonNullable<typeof contract.readGrant.answer>>;

/** A grant, and how its reader may end it. `facts` are those of its holder's unit. */
export function grantAnswer(rules: Rules, actor: Actor, at: Date, facts: ApproverFacts, view: GrantView): GrantAnswer {
  const { holderUnitId: _, ...grant } = view;
  const own = grant.officer.id === actor.officerId;
  return { ...sent(grant), revocation: revocationOf(), renewable: own && grant.state === 'in_force' };

  function revocationOf(): GrantAnswer['revocation'] {
    if (grant.state === 'ended') return null;
    if (own) return 'own';
    return competentRevoker(rules.pack, facts, { ...actor, holderId: grant.officer.id }, at)
      ? 'competent'
      : 'by_approval';
  }
}
