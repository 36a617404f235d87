import { join } from 'node:path';
import express, { Router } from 'express';
import { nameRoute } from './followRequest.ts';

/** Names with a content hash never change; the page that names them is asked for each time. */
const HASHED = /[\\/]assets[\\/]/;

/** The built web app: its files, and its page for every address that is a place in the app. */
export function webRouter(webRoot: string): Router {
  const router = Router();
  router.use((_request, response, next) => {
    nameRoute(response, '(web)');
    next();
  });
  router.use(
    express.static(webRoot, {
      index: false,
      setHeaders: (response, path) => {
        response.setHeader('Cache-Control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    }),
  );
  router.get('/{*place}', (request, response, next) => {
    if (request.path.includes('.') || !request.accepts('html')) return next();
    response.set('Cache-Control', 'no-cache').sendFile(join(webRoot, 'index.html'));
  });
  return router;
}
