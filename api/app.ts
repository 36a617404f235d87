import express, { type Express } from 'express';
import { answerProblem } from './problems/answerProblem.ts';
import type { ApiContext } from './context.ts';
import { followRequest } from './followRequest.ts';
import { createLimits } from './limits.ts';
import { createMetrics } from './metrics.ts';
import { pageRouter } from './pageRouters/pages.ts';
import { apiRouter } from './routers/api.ts';
import { healthRouter } from './routers/health.ts';
import { noSuchPage } from './routers/noSuchPage.ts';
import { securityHeaders } from './securityHeaders.ts';
import { webRouter } from './webRouter.ts';

/** Builds the whole HTTP part: the API, the pages behind links, health, metrics and the web app. Opens no port. */
export function createApp(context: ApiContext): Express {
  const app = express();
  const metrics = createMetrics(context.db);
  const limits = createLimits(context);
  app
    .disable('x-powered-by')
    .disable('etag')
    .set('trust proxy', context.proxies ?? 0);
  app.use(followRequest(context, metrics));
  app.use(securityHeaders(context));
  app.use(healthRouter(context, metrics));
  app.use('/api', apiRouter(context, limits));
  app.use(pageRouter(context, limits));
  if (context.webRoot !== undefined) app.use(webRouter(context.webRoot));
  app.use(noSuchPage);
  app.use(answerProblem(context, metrics));
  return app;
}
