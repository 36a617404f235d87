import type { Request } from 'express';
import type { ApiContext } from '../context.ts';
import { LayerProblem } from '../problems/problem.ts';
import { sameText, sealFor } from '../secret.ts';

/** The hidden field of a page's form. Who does not hold the link cannot know it. */
export const formTokenOf = (context: Pick<ApiContext, 'secretKey'>, linkToken: string): string =>
  sealFor(context, 'form', linkToken);

/**
 * @throws LayerProblem `csrf` where the form came from another site, or without its hidden field. Old browsers say
 *   `Origin: null` and nothing else for these pages; there the hidden field alone decides.
 */
export function checkForm(context: ApiContext, request: Request, form: { linkToken: string; given: string }): void {
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const isForeign =
    (origin !== undefined && origin !== 'null' && origin !== context.publicUrl) ||
    (site !== undefined && site !== 'same-origin');
  if (isForeign || !sameText(form.given, formTokenOf(context, form.linkToken))) throw new LayerProblem('csrf');
}
