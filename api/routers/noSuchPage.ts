import type { RequestHandler } from 'express';
import { LayerProblem } from '../problems/problem.ts';

/** Whatever no router took. */
export const noSuchPage: RequestHandler = () => {
  throw new LayerProblem('no_such_page');
};
