import type { z } from 'zod';
import * as requests from '../../db/requests.ts';
import type { Actor, Transaction } from '../../db/transaction.ts';
import * as chainViews from '../../db/views/chain.ts';
import type { StageView } from '../../db/views/chain.ts';
import * as commentViews from '../../db/views/comments.ts';
import * as eventViews from '../../db/views/events.ts';
import * as grantViews from '../../db/views/grants.ts';
import * as officerViews from '../../db/views/officers.ts';
import * as requestViews from '../../db/views/requests.ts';
import type { RequestView } from '../../db/views/requests.ts';
import * as versionViews from '../../db/views/requestVersions.ts';
import type { RequestVersionView } from '../../db/views/requestVersions.ts';
import { hasEnded } from '../../domain/approval.ts';
import { isRefusal, Refused } from '../../domain/errors.ts';
import type { RequestInput } from '../../domain/requestForm.ts';
import type { Rules } from '../../domain/rules.ts';
import { decisionLineOf } from '../../operations/decisionLine.ts';
import { previewRequest } from '../../operations/previewRequest.ts';
import { isEdited } from '../../operations/requestKinds.ts';
import type { contract } from '../contract/index.ts';
import { chainAnswer, plannedChainAnswer } from './chain.ts';
import { requestAnswer, versionAnswer } from './request.ts';
import { sent } from './sent.ts';
import { officersIn, timelineAnswer } from './timeline.ts';

type Detail = z.output<NonNullable<typeof contract.readRequest.answer>>;

/** Everything about one request, in a fixed number of statements. @throws Refused `not_found` */
export async function requestDetailAnswer(
  tx: Transaction,
  rules: Rules,
  actor: Actor,
  requestId: string,
): Promise<Detail> {
  const request = await requestViews.read(tx, requestId);
  if (!request) throw new Refused('not_found', {});
  const versions = await versionViews.ofRequest(tx, requestId);
  const present = versions.at(-1)!;
  const stages = await chainViews.ofVersion(tx, requestId, request.version);
  const events = await eventViews.story(tx, requestId);
  const open = stages.find(({ taskId, outcome }) => taskId !== null && outcome === null);
  return {
    ...requestAnswer(request),
    endReason: request.endReason,
    versions: versions.map((version) => versionAnswer(rules, version)),
    form: present.form,
    chain: await chainOf(tx, rules, { request, present, stages }),
    timeline: timelineAnswer(
      events,
      await officerViews.named(tx, officersIn(events)),
      hasEnded(request.state) ? undefined : open,
    ),
    comments: sent(await commentViews.ofRequest(tx, requestId)),
    packVersion: request.pack,
    grantIds: await grantViews.ofRequest(tx, requestId),
    may: mayOf(request, actor, open),
  };
}

interface Told {
  request: RequestView;
  present: RequestVersionView;
  stages: StageView[];
}

async function chainOf(tx: Transaction, rules: Rules, { request, present, stages }: Told): Promise<Detail['chain']> {
  if (!present.planned)
    return hasEnded(request.state)
      ? []
      : chainToCome(tx, rules, { kind: request.kind, form: present.form } as RequestInput);
  const row = await requests.find(tx, request.id);
  const takingPart = [request.requester.id, request.beneficiary.id];
  const line = await decisionLineOf(tx, rules, row!);
  return chainAnswer({ rules, stages, state: request.state, ...line, takingPart, at: tx.at });
}

/** Between submitting and planning, which the engine does: the chain as it would be planned now. */
async function chainToCome(tx: Transaction, rules: Rules, input: RequestInput): Promise<Detail['chain']> {
  const preview = await previewRequest(tx, rules, input).catch((error: unknown) => {
    if (isRefusal(error, 'not_found')) return null; // what it names has gone meanwhile: the engine will say so
    throw error;
  });
  return preview ? plannedChainAnswer(preview.stages, preview) : [];
}

function mayOf(request: RequestView, { officerId }: Actor, open: StageView | undefined): Detail['may'] {
  const isOpen = !hasEnded(request.state);
  const isRequester = request.requester.id === officerId;
  const asked = open?.asked.some(({ officer, removed }) => officer.id === officerId && !removed) ?? false;
  return {
    withdraw: isOpen && isRequester,
    edit: isOpen && isRequester && isEdited(request.kind),
    comment: isOpen,
    decideTaskId: isOpen && asked ? (open?.taskId ?? null) : null,
  };
}
