import type { Transaction } from '../../db/transaction.ts';
import * as chainViews from '../../db/views/chain.ts';
import * as officerViews from '../../db/views/officers.ts';
import * as requestViews from '../../db/views/requests.ts';
import * as organisation from '../../db/organisation.ts';
import { askedTitle } from '../../domain/askedTitle.ts';
import type { DecisionOutcome } from '../../operations/decideTask.ts';
import { chainAnswer } from '../answers/chain.ts';
import type { ApiContext } from '../context.ts';
import type { NextStep } from '../pages/nextSteps.ts';
import type { ResultPage } from '../pages/resultPage.ts';
import { personOf } from './deadLinkOf.ts';
import { TASKS_HREF, type OurLink } from './linkPage.ts';

/** What the page says after a decision: what was recorded, and what follows. Read in the decision's own transaction. */
export async function resultOf(
  tx: Transaction,
  context: ApiContext,
  { token, link }: OurLink,
  { outcome, reason }: { outcome: DecisionOutcome; reason: string | null },
): Promise<ResultPage> {
  const { language } = link;
  const request = (await requestViews.read(tx, outcome.requestId))!;
  const stages = await chainViews.ofVersion(tx, request.id, request.version);
  const mine = stages.find(({ taskId }) => taskId === outcome.taskId)!;
  const decider = (await officerViews.named(tx, [link.officerId])).get(link.officerId);
  const { asked } = request;
  return {
    language,
    now: tx.at,
    decider: personOf(decider),
    verdict: outcome.verdict,
    decidedAt: outcome.at,
    ...(reason !== null && { reason }),
    channel: 'mail',
    receiptNo: outcome.receiptNo,
    request: {
      reference: request.no,
      title: askedTitle(request.kind, asked)[language],
      version: request.version,
      step: mine.position,
      steps: stages.length,
    },
    beneficiary: request.beneficiary.name,
    ...(request.account && { account: request.account.userName }),
    next: await nextOf(tx, context, { outcome, request, stages, position: mine.position }),
    tasksHref: TASKS_HREF,
    requestHref: `/requests/${request.id}`,
    disputeHref: `/d/${token}/not-me`,
  };
}

interface Decided {
  outcome: DecisionOutcome;
  request: requestViews.RequestView;
  stages: chainViews.StageView[];
  position: number;
}

async function nextOf(
  tx: Transaction,
  { rules }: ApiContext,
  { outcome, request, stages, position }: Decided,
): Promise<NextStep[]> {
  const name = request.requester.name;
  if (outcome.verdict === 'send_back') return [{ kind: 'requester_edits', name }];
  const told: NextStep = { kind: 'requester_told', name };
  if (outcome.verdict === 'deny') return [told, { kind: 'closed' }];
  const effect = effectOf(request);
  if (position === stages.length) return [told, effect];
  const beneficiary = await organisation.officerPlace(tx, request.beneficiary.id);
  const facts = await organisation.approverFacts(tx, beneficiary!.unitId, rules.pack.itDepartment);
  const takingPart = [request.requester.id, request.beneficiary.id];
  const next = chainAnswer({ rules, stages, state: request.state, facts, takingPart, at: tx.at }).find(
    (stage) => stage.position === position + 1,
  );
  const decider = next?.approvers[0];
  return [
    ...(decider ? [{ kind: 'next_stage' as const, step: position + 1, decider: personOf(decider) }] : []),
    effect,
    told,
  ];
}

/** What an approved request brings; one about an account is carried out, and its people are told how. */
function effectOf({ kind, asked }: requestViews.RequestView): NextStep {
  if (kind === 'permission.revoke') return { kind: 'revoked', done: false };
  if (kind !== 'permission.grant') return { kind: 'carried_out', done: false };
  return { kind: 'takes_effect', until: asked.to === null ? null : new Date(asked.to), done: false };
}
