import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import type { ApiContext } from './context.ts';
import type { Metrics } from './metrics.ts';

/** Names the route of a request by its template, for logs and metrics: paths hold ids, and those of links are secrets. */
export function nameRoute(response: Response, template: string): void {
  response.locals.route = template;
}

/** Gives each request an id, and tells log and metrics how it went: never its path, query, headers, address or body. */
export function followRequest({ log }: Pick<ApiContext, 'log'>, metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const began = process.hrtime.bigint();
    const requestId = randomUUID();
    response.locals.requestId = requestId;
    response.set('X-Request-Id', requestId);
    response.on('finish', () => {
      const seconds = Number(process.hrtime.bigint() - began) / 1e9;
      const { route = '(none)', code } = response.locals as { route?: string; code?: string };
      const { method } = request;
      const status = response.statusCode;
      metrics.requestSeconds.observe({ method, route, status: String(status) }, seconds);
      log.info({ requestId, method, route, status, code, ms: Math.round(seconds * 1000) }, 'request');
    });
    next();
  };
}
