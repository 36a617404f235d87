import type { Request, RequestHandler, Response } from 'express';
import * as links from '../../db/links.ts';
import type { LinkRow } from '../../db/links.ts';
import type { Actor } from '../../db/transaction.ts';
import type { ApiContext } from '../context.ts';
import { nameRoute } from '../followRequest.ts';
import type { Limits } from '../limits.ts';
import { deadLinkStatus, type DeadLink } from '../pages/deadLink.ts';
import { deadLinkPage } from '../pages/deadLinkPage.ts';
import { pageHeaders } from '../pages/headers.ts';
import { LayerProblem } from '../problems/problem.ts';

/** A page and the status that it answers with. */
export interface Page {
  status: number;
  html: string;
}

/** A link that is one of ours, and whose it is: it shows who they are, but no account and no sign-in. */
export interface OurLink {
  token: string;
  link: LinkRow;
  actor: Actor;
}

/** Where tasks wait, in the app. */
export const TASKS_HREF = '/';

/**
 * Serves a page behind a link. Whatever is none of ours is counted and gets the page for unknown links; an error of the
 * database keeps its problem document.
 */
export function servePage(
  context: ApiContext,
  limits: Limits,
  route: { template: string; purpose: LinkRow['purpose'] },
  render: (ours: OurLink, request: Request, response: Response) => Promise<Page>,
): RequestHandler {
  return async (request, response) => {
    nameRoute(response, route.template);
    const ours = await findLink(context, request.params.token as string, route.purpose);
    const page = ours ? await render(ours, request, response) : await unknownPage(context, limits, request);
    send(response, page);
  };
}

function send(response: Response, { status, html }: Page): void {
  if (response.headersSent) return;
  response.set(pageHeaders).status(status).send(html);
}

async function findLink(
  { links: tokens, db }: ApiContext,
  token: string,
  purpose: LinkRow['purpose'],
): Promise<OurLink | null> {
  const linkId = tokens.linkIdOf(token);
  const link = linkId === null ? undefined : await db.asNobody('findLink', (tx) => links.find(tx, linkId));
  if (!link || link.purpose !== purpose) return null;
  return { token, link, actor: { officerId: link.officerId, accountId: null } };
}

async function unknownPage(context: ApiContext, limits: Limits, request: Request): Promise<Page> {
  const dead = await limits.countBadLink(request.ip ?? '').then(
    (): DeadLink => ({ kind: 'unknown' }),
    (error: unknown): DeadLink => {
      if (!(error instanceof LayerProblem) || error.code !== 'too_many') throw error;
      return { kind: 'too_many', retryAfterMinutes: Math.ceil(Number(error.data.seconds) / 60) };
    },
  );
  const language = request.acceptsLanguages('vi', 'en') === 'en' ? 'en' : 'vi';
  return deadPage(context, language, dead);
}

/** The page of a dead link, with its status. */
export function deadPage(
  { clock }: Pick<ApiContext, 'clock'>,
  language: LinkRow['language'],
  dead: DeadLink,
  reader?: string,
): Page {
  const html = deadLinkPage({
    language,
    now: clock.now(),
    tasksHref: TASKS_HREF,
    ...(reader !== undefined && { reader }),
    ...dead,
  });
  return { status: deadLinkStatus(dead), html };
}
