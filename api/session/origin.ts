import type { Request } from 'express';
import type { ApiContext } from '../context.ts';
import { LayerProblem } from '../problems/problem.ts';
import { sameText, sealFor } from '../secret.ts';
import type { Session } from './session.ts';

/** The token that a write of this session must carry in `X-CSRF`. */
export const csrfOf = (context: Pick<ApiContext, 'secretKey'>, session: Pick<Session, 'token'>): string =>
  sealFor(context, 'csrf', session.token);

/** @throws LayerProblem `csrf` unless the browser says that our own page sent this */
export function checkOrigin({ publicUrl }: Pick<ApiContext, 'publicUrl'>, request: Request): void {
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  // A page under no-referrer posts its form with the origin `null`: then Sec-Fetch-Site, which no page can forge, decides.
  const isOurs = origin === undefined || origin === 'null' ? site === 'same-origin' : origin === publicUrl;
  if (!isOurs) throw new LayerProblem('csrf');
}

/** @throws LayerProblem `csrf` unless a write carries the token of its session */
export function checkCsrf(context: Pick<ApiContext, 'secretKey'>, request: Request, session: Session): void {
  const given = request.get('X-CSRF') ?? '';
  if (!sameText(given, csrfOf(context, session))) throw new LayerProblem('csrf');
}
