import * as tasks from '../../db/tasks.ts';
import type { TaskRow } from '../../db/tasks.ts';
import { actorOf, type Transaction } from '../../db/transaction.ts';
import * as chainViews from '../../db/views/chain.ts';
import type { StageView } from '../../db/views/chain.ts';
import * as requestViews from '../../db/views/requests.ts';
import type { RequestView } from '../../db/views/requests.ts';
import { askedTitle } from '../../domain/askedTitle.ts';
import type { Language } from '../../domain/citation.ts';
import type { DeadLink } from '../pages/deadLink.ts';
import { personOf } from './deadLinkOf.ts';

/**
 * What became of a task, for somebody signed in who takes part in its request; `theirs` where it waits for them. To
 * everybody else it is no task at all.
 */
export async function endedTaskOf(
  tx: Transaction,
  { taskId, language }: { taskId: string; language: Language },
): Promise<DeadLink | 'theirs'> {
  const task = await tasks.find(tx, taskId);
  const request = task && (await requestViews.read(tx, task.requestId));
  if (!task || !request) return { kind: 'no_task' };
  const stages = await chainViews.ofVersion(tx, request.id, task.version);
  const stage = stages.find((one) => one.taskId === taskId)!;
  const reader = actorOf(tx).officerId;
  if (task.state === 'ended') return toldEnd({ task, request, stage, reader, language });
  const asked = stage.asked.filter(({ removed }) => !removed).map(({ officer }) => officer);
  if (asked.some(({ id }) => id === reader)) return 'theirs';
  return { kind: 'waiting', ...namesOf(request, task, language), asked: asked.map(personOf) };
}

interface Ended {
  task: TaskRow;
  request: RequestView;
  stage: StageView;
  reader: string;
  language: Language;
}

function namesOf({ id, no, kind, asked }: RequestView, { version }: TaskRow, language: Language) {
  const title = askedTitle(kind, asked)[language];
  return { request: { reference: no, version, title }, requestHref: `/requests/${id}` };
}

function toldEnd({ task, request, stage, reader, language }: Ended): DeadLink {
  const names = namesOf(request, task, language);
  const at = task.endedAt!;
  const { decision } = stage;
  if (decision) {
    const stoodIn = stage.asked.find(({ officer }) => officer.id === decision.by.id)?.insteadOf ?? null;
    return {
      kind: 'decided',
      ...names,
      by: personOf(decision.by),
      byReader: decision.by.id === reader,
      ...(stoodIn !== null && { onBehalfOf: stoodIn }),
      verdict: decision.verdict,
      at: new Date(decision.at),
      channel: decision.channel === 'mail' ? 'mail' : 'web',
    };
  }
  if (task.outcome === 'superseded') {
    const { requestHref: openHref, request: name } = names;
    return { kind: 'superseded', request: name, currentVersion: request.version, changedAt: at, openHref };
  }
  if (task.outcome === 'withdrawn') return { kind: 'withdrawn', ...names, by: personOf(request.requester), at };
  return { kind: 'lapsed', ...names, at };
}
