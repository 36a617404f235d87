import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler } from 'express';
import type { ApiContext } from '../context.ts';
import type { Metrics } from '../metrics.ts';
import { problemOf, type LayerProblem } from './problem.ts';
import { problemFor, retryAfter } from './problemFor.ts';
import { toldForTheLog } from './toldForTheLog.ts';
import type { Refused } from '../../domain/errors.ts';

/** The one place where an error becomes an answer. It never holds SQL, a stack, or the name of a constraint. */
export function answerProblem(context: ApiContext, metrics: Metrics): ErrorRequestHandler {
  return (error, _request, response, next) => {
    const problem = problemFor(error);
    const instance = `urn:uuid:${response.locals.requestId ?? randomUUID()}`;
    metrics.refusals.inc({ code: problem.code });
    response.locals.code = problem.code;
    tellLog(context, problem, error, response.locals.requestId as string);
    if (response.headersSent) return next(error);
    const document = problemOf(problem, context.rules.pack.sources, instance);
    const seconds = retryAfter(problem, context.clock.now());
    if (seconds !== null) response.set('Retry-After', String(seconds));
    response
      .set('Cache-Control', 'no-store')
      .status(document.status)
      .type('application/problem+json')
      .send(JSON.stringify(document));
  };
}

function tellLog({ log }: ApiContext, problem: Refused | LayerProblem, error: unknown, requestId: string): void {
  if (problem.code === 'internal') log.error({ requestId, error: toldForTheLog(error) }, 'internal error');
  if (problem.code === 'second_factor_unreadable')
    log.error({ requestId }, 'a second factor was sealed under another QLCB_SEAL_KEY: see docs/operations.md');
  if (problem.code === 'database_down') log.warn({ requestId, error: toldForTheLog(error) }, 'database unreachable');
}
