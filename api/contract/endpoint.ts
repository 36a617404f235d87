import type { z } from 'zod';

/** Who may call: anybody, whoever is signed in, or whoever is signed in through an account. */
export type Access = 'open' | 'session' | 'account';

/** One operation of the HTTP interface. Routers serve it, the OpenAPI document describes it; neither can know one that the other does not. */
export interface Endpoint<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  A extends z.ZodType = z.ZodType,
> {
  id: string;
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Express form under `/api`, such as `/requests/:requestId`. */
  path: string;
  summary: string;
  access: Access;
  status: 200 | 201 | 202 | 204;
  /** A POST that only reads, because its question is too long for a query: it takes no `Idempotency-Key`. */
  readOnly?: boolean;
  /** A POST whose answer is a secret that is shown once, or of which each try counts: nothing of it is kept, so it takes no `Idempotency-Key`. */
  unkept?: boolean;
  /** Types of the file that it answers, instead of JSON. */
  file?: readonly string[];
  /** Types of the file that its body is, instead of JSON. */
  upload?: readonly string[];
  params?: P;
  query?: Q;
  body?: B;
  answer?: A;
  /** Codes of docs/errors.md that this operation may answer beside those that any may. */
  refusals?: readonly string[];
}

/** Declares an endpoint, keeping the exact types of its parts. */
export function endpoint<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  declared: Endpoint<P, Q, B, A>,
): Endpoint<P, Q, B, A> {
  return declared;
}
