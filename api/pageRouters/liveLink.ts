import { requestFacts } from '../../db/requestFacts.ts';
import * as requests from '../../db/requests.ts';
import * as tasks from '../../db/tasks.ts';
import type { TaskRow } from '../../db/tasks.ts';
import type { Transaction } from '../../db/transaction.ts';
import * as linkStories from '../../db/views/linkStory.ts';
import * as officerViews from '../../db/views/officers.ts';
import * as taskViews from '../../db/views/tasks.ts';
import { findSuperior } from '../../domain/approvers.ts';
import { canDecide } from '../../domain/authority.ts';
import { taskCandidates, type TaskQuestion } from '../../domain/taskCandidates.ts';
import { toldRequest } from '../../domain/toldRequest.ts';
import { workingMinutesBetween } from '../../domain/workingTime.ts';
import { isEdited } from '../../operations/requestKinds.ts';
import { taskQuestion } from '../../operations/taskQuestion.ts';
import type { ApiContext } from '../context.ts';
import type { DeadLink } from '../pages/deadLink.ts';
import type { DecisionForm, FormProblem } from '../pages/decisionForm.ts';
import type { DecisionPage, Silence } from '../pages/decisionPage.ts';
import type { SessionStage } from '../pages/sessionStage.ts';
import { formTokenOf } from '../session/formToken.ts';
import { notYoursNow, personOf } from './deadLinkOf.ts';
import type { OurLink } from './linkPage.ts';

/** What came back with a form that recorded nothing. */
export interface Refilled {
  problem: FormProblem;
  writtenReason: string;
}

/**
 * What the decision page shows of a link that is not dead. Authority is computed anew, as it will be when the form comes:
 * whoever may not decide today sees no form.
 */
export async function liveLinkOf(
  tx: Transaction,
  context: ApiContext,
  ours: OurLink,
  refilled: Refilled | null,
): Promise<{ page: DecisionPage } | { dead: DeadLink }> {
  const { link, actor } = ours;
  const { rules } = context;
  const story = await linkStories.read(tx, link.id);
  const task = await tasks.find(tx, story.taskId);
  const request = await requests.find(tx, story.requestId);
  const view = await taskViews.read(tx, story.taskId);
  if (!task || !request || !view) return { dead: notYoursNow(story, tx.at) };
  const question = await taskQuestion(tx, rules, { request, task });
  const authority = canDecide(rules.pack, question, task.terms.assurance, { ...actor, signedInAt: null });
  if (!authority.allowed && authority.refusal.code === 'not_yours') return { dead: notYoursNow(story, tx.at) };
  const facts = await requestFacts(tx, story.requestId, link.version);
  const told = toldRequest(facts!, link.language, rules.pack.sources);
  const reader = (await officerViews.named(tx, [link.officerId])).get(link.officerId);
  return {
    page: {
      language: link.language,
      now: tx.at,
      reader: personOf(reader),
      request: { ...told, step: view.stage.position, steps: view.stage.of },
      deadline: {
        at: task.dueAt,
        workingMinutesLeft: Math.round(workingMinutesBetween(rules.calendar, tx.at, task.dueAt)),
      },
      silence: silenceOf(context, task, question),
      stage: authority.allowed
        ? formOf(context, ours, { refilled, maySendBack: isEdited(request.kind) })
        : { assurance: 'session', account: view.through ?? '', taskHref: `/tasks/${task.id}` },
      requestHref: `/requests/${story.requestId}`,
      notMineHref: `/tasks/${task.id}`,
    },
  };
}

/** What its requester may not edit is approved or denied: sent back it could only expire. */
function formOf(
  context: ApiContext,
  { token }: OurLink,
  { refilled, maySendBack }: { refilled: Refilled | null; maySendBack: boolean },
): DecisionForm | SessionStage {
  return {
    assurance: 'link',
    action: `/d/${token}`,
    csrf: formTokenOf(context, token),
    maySendBack,
    ...refilled,
  };
}

/** What happens if nobody decides: a superior is asked as well, or the request expires. */
function silenceOf({ rules: { pack } }: ApiContext, task: TaskRow, question: TaskQuestion): Silence {
  const expires = { then: 'expires', at: task.closesAt } as const;
  if (task.escalatedAt !== null || task.terms.escalation.to !== 'superior_head') return expires;
  const { approvers } = findSuperior(pack, question, taskCandidates(pack, question).unitId);
  const superior = approvers[0] && question.facts.people[approvers[0].officerId];
  return superior
    ? {
        then: 'escalates',
        at: task.dueAt,
        to: { name: superior.name, position: superior.position, unit: superior.unitName },
      }
    : expires;
}
