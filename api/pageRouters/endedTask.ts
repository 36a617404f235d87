import { Router, type Request, type Response } from 'express';
import * as meViews from '../../db/views/me.ts';
import type { ApiContext } from '../context.ts';
import { nameRoute } from '../followRequest.ts';
import { deadLinkStatus } from '../pages/deadLink.ts';
import { deadLinkPage } from '../pages/deadLinkPage.ts';
import { pageHeaders } from '../pages/headers.ts';
import { findSession } from '../session/findSession.ts';
import type { Session } from '../session/session.ts';
import { tokenIn } from '../session/sessionCookie.ts';
import { endedTaskOf } from './endedTaskOf.ts';
import { TASKS_HREF, type Page } from './linkPage.ts';

const SEE_OTHER = 303;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `/tasks/:taskId/ended`: where the app leads whoever came for a task that no longer waits for them. Showing it records nothing. */
export function endedTaskRouter(context: ApiContext): Router {
  const router = Router();
  router.get('/:taskId/ended', async (request: Request<{ taskId: string }>, response: Response) => {
    nameRoute(response, '/tasks/[task]/ended');
    const { taskId } = request.params;
    const session = await findSession(context, tokenIn(context, request));
    if (session === null) {
      const back = UUID.test(taskId) ? `?return=${encodeURIComponent(`/tasks/${taskId}`)}` : '';
      return response.set('Cache-Control', 'no-store').redirect(SEE_OTHER, `/sign-in${back}`);
    }
    const page = await showTask(context, session, taskId);
    if (page === 'theirs') return response.set('Cache-Control', 'no-store').redirect(SEE_OTHER, `/tasks/${taskId}`);
    response.set(pageHeaders).status(page.status).send(page.html);
  });
  return router;
}

async function showTask(context: ApiContext, session: Session, taskId: string): Promise<Page | 'theirs'> {
  return context.db.as(session, 'showEndedTask', async (tx) => {
    const { officer, language } = await meViews.read(tx);
    const found = UUID.test(taskId) ? await endedTaskOf(tx, { taskId, language }) : { kind: 'no_task' as const };
    if (found === 'theirs') return found;
    const reader = `${officer.name}, ${officer.position}`;
    const html = deadLinkPage({ language, now: tx.at, reader, signedIn: true, tasksHref: TASKS_HREF, ...found });
    return { status: found.kind === 'no_task' ? deadLinkStatus(found) : 200, html };
  });
}
