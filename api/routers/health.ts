import { Router } from 'express';
import { migrationNames } from '../../db/migrate.ts';
import * as migrationViews from '../../db/views/migrations.ts';
import type { ApiContext } from '../context.ts';
import { nameRoute } from '../followRequest.ts';
import type { Metrics } from '../metrics.ts';
import { LayerProblem } from '../problems/problem.ts';

const RETRY_SECONDS = 5;

/** For whoever runs us: the process lives, it can serve, and its numbers. */
export function healthRouter({ db }: Pick<ApiContext, 'db'>, { registry }: Metrics): Router {
  const router = Router();
  const needed = migrationNames();
  router.get('/healthz', (_request, response) => {
    nameRoute(response, '/healthz');
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    nameRoute(response, '/readyz');
    const applied = await migrationViews.applied(db);
    const missing = needed.filter((name) => !applied.includes(name));
    if (missing.length > 0)
      throw new LayerProblem('database_down', { retryAfter: RETRY_SECONDS, missingMigrations: missing.length });
    response.json({ status: 'ready' });
  });
  router.get('/metrics', async (_request, response) => {
    nameRoute(response, '/metrics');
    response.type(registry.contentType).send(await registry.metrics());
  });
  return router;
}
