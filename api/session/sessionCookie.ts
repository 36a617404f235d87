import { randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import type { ApiContext } from '../context.ts';

const TOKEN_BYTES = 32;
const TOKEN = /^[\w-]{43}$/;

/** A new session token: 256 random bits in base64url. Only its SHA-256 is kept. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

/** `__Host-` binds the cookie to this host alone; browsers take such a name only over https. */
const nameOf = ({ publicUrl }: Pick<ApiContext, 'publicUrl'>): string =>
  publicUrl.startsWith('https:') ? '__Host-qlcb' : 'qlcb';

const attributesOf = ({ publicUrl }: Pick<ApiContext, 'publicUrl'>) =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: publicUrl.startsWith('https:') }) as const;

/** The token that the browser has, if it looks like one of ours. */
export function tokenIn(context: Pick<ApiContext, 'publicUrl'>, request: Request): string | null {
  const prefix = `${nameOf(context)}=`;
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  const token = pairs.find((pair) => pair.startsWith(prefix))?.slice(prefix.length) ?? '';
  return TOKEN.test(token) ? token : null;
}

/** Hands the browser its token; without an age, so that it ends with the browser. */
export function giveToken(context: Pick<ApiContext, 'publicUrl'>, response: Response, token: string): void {
  response.cookie(nameOf(context), token, attributesOf(context));
}

export function takeToken(context: Pick<ApiContext, 'publicUrl'>, response: Response): void {
  response.clearCookie(nameOf(context), attributesOf(context));
}
