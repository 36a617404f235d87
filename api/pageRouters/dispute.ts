import type { Router } from 'express';
import type { Transaction } from '../../db/transaction.ts';
import * as officerViews from '../../db/views/officers.ts';
import * as decisions from '../../db/decisions.ts';
import * as requestViews from '../../db/views/requests.ts';
import * as tasks from '../../db/tasks.ts';
import { askedTitle } from '../../domain/askedTitle.ts';
import { citedAs } from '../../domain/toldRequest.ts';
import { disputeDecision } from '../../operations/disputeDecision.ts';
import type { ApiContext } from '../context.ts';
import { readForm } from '../input/readBody.ts';
import type { Limits } from '../limits.ts';
import { disputePage, type DisputePage } from '../pages/disputePage.ts';
import { checkForm, formTokenOf } from '../session/formToken.ts';
import { deadPage, servePage, TASKS_HREF, type OurLink, type Page } from './linkPage.ts';

const ROUTE = { template: '/d/[token]/not-me', purpose: 'decide' } as const;
const NOTE_LIMIT = 2000;

/** `/d/:token/not-me`: asks once more, then records that a decision is disputed. */
export function disputeRoutes(router: Router, context: ApiContext, limits: Limits): Router {
  router.get(
    '/:token/not-me',
    servePage(context, limits, ROUTE, (ours) =>
      context.db.as(ours.actor, 'showDispute', (tx) => askPage(tx, context, ours)),
    ),
  );
  router.post(
    '/:token/not-me',
    servePage(context, limits, ROUTE, async (ours, request) => {
      const form = await readForm(request);
      checkForm(context, request, { linkToken: ours.token, given: form.csrf ?? '' });
      const note = (form.note ?? '').trim().slice(0, NOTE_LIMIT) || null;
      const page = await context.db.as(ours.actor, 'disputeDecision', async (tx) => {
        await disputeDecision(tx, context.rules, { taskId: ours.link.taskId!, note });
        return rendered(context, ours, (await disputed(tx, ours))!, receivedIn(context, ours));
      });
      context.log.warn(
        { alert: 'decision_disputed', taskId: ours.link.taskId },
        'somebody says that a decision was not theirs',
      );
      return page;
    }),
  );
  return router;
}

type Decided = Pick<DisputePage, 'decision' | 'reader'>;

async function askPage(tx: Transaction, context: ApiContext, ours: OurLink): Promise<Page> {
  const found = await disputed(tx, ours);
  if (!found) return deadPage(context, ours.link.language, { kind: 'unknown' });
  const form = { state: 'ask', action: `/d/${ours.token}/not-me`, csrf: formTokenOf(context, ours.token) } as const;
  return rendered(context, ours, found, form);
}

type State =
  { state: 'ask'; action: string; csrf: string } | { state: 'received'; tasksHref: string; theftCited: string };

function receivedIn({ rules: { pack } }: ApiContext, { link }: OurLink): State {
  const theftCited = citedAs(pack.rules.R14, link.language, pack.sources);
  return { state: 'received', tasksHref: TASKS_HREF, theftCited };
}

function rendered({ clock }: ApiContext, { link }: OurLink, decided: Decided, state: State): Page {
  return { status: 200, html: disputePage({ language: link.language, now: clock.now(), ...decided, ...state }) };
}

/** The decision that bears the name of the link's officer, if one does. */
async function disputed(tx: Transaction, { link }: OurLink): Promise<Decided | null> {
  const task = await tasks.find(tx, link.taskId!);
  const request = task && (await requestViews.read(tx, task.requestId));
  if (!task || !request) return null;
  const made = await decisions.ofVersion(tx, task.requestId, task.version);
  const own = made.find(({ taskId, officerId }) => taskId === task.id && officerId === link.officerId);
  if (!own) return null;
  const reader = (await officerViews.named(tx, [link.officerId])).get(link.officerId);
  const { asked, kind, no } = request;
  const title = askedTitle(kind, asked)[link.language];
  return {
    reader: reader?.name ?? '',
    decision: { verdict: own.verdict, title, reference: no, decidedAt: own.at, receiptNo: own.receiptNo },
  };
}
