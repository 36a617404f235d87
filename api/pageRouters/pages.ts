import { Router, type RequestHandler } from 'express';
import type { ApiContext } from '../context.ts';
import { nameRoute } from '../followRequest.ts';
import type { Limits } from '../limits.ts';
import { readPageAssets } from '../pages/pageAssets.ts';
import { ASSETS_PATH } from '../pages/paths.ts';
import { decisionRouter } from './decision.ts';
import { endedTaskRouter } from './endedTask.ts';
import { firstPasswordPages } from './firstPassword.ts';
import { passwordReportPages } from './passwordReport.ts';
import { signInRouter } from './signIn.ts';

const WEEK_SECONDS = 604_800;

/** The pages to which mails lead, and the files that they load. */
export function pageRouter(context: ApiContext, limits: Limits): Router {
  const router = Router();
  router.use(ASSETS_PATH, serveAssets());
  router.use('/d', decisionRouter(context, limits));
  router.use('/s', signInRouter(context, limits));
  router.use('/p', firstPasswordPages(context, limits));
  router.use('/r', passwordReportPages(context, limits));
  router.use('/tasks', endedTaskRouter(context));
  return router;
}

function serveAssets(): RequestHandler {
  const assets = readPageAssets();
  return (request, response, next) => {
    const asset = assets.get(`${ASSETS_PATH}${request.path}`);
    if (!asset || (request.method !== 'GET' && request.method !== 'HEAD')) return next();
    nameRoute(response, ASSETS_PATH);
    response.set('Cache-Control', `public, max-age=${WEEK_SECONDS}`).type(asset.contentType).send(asset.body);
  };
}
